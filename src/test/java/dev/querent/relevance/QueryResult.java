package dev.querent.relevance;

import java.util.List;

/**
 * What came of one query.
 *
 * @param query its id
 * @param results ids of the documents that were found, the best first
 * @param measures how good they are
 */
record QueryResult(String query, List<String> results, RankingMeasures measures) {
  QueryResult {
    results = List.copyOf(results);
  }
}
