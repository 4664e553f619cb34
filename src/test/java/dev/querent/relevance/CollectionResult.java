package dev.querent.relevance;

import java.util.List;

/**
 * What came of the queries of one collection.
 *
 * @param name of the collection
 * @param documents how many it has
 * @param queries all that can be judged
 */
record CollectionResult(String name, int documents, List<QueryResult> queries) {
  CollectionResult {
    queries = List.copyOf(queries);
  }

  RankingMeasures mean() {
    return RankingMeasures.mean(queries.stream().map(QueryResult::measures).toList());
  }

  long withoutResult() {
    return queries.stream().filter(query -> query.results().isEmpty()).count();
  }
}
