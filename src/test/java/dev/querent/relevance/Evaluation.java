package dev.querent.relevance;

import dev.querent.relevance.JudgedCollection.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures a collection: its site is written, built and searched. */
final class Evaluation {
  private final Builder builder;
  private final Function<PublishedSearch, Searcher> searchers;

  /**
   * @param searchers give what runs the search of a site
   */
  Evaluation(Builder builder, Function<PublishedSearch, Searcher> searchers) {
    this.builder = builder;
    this.searchers = searchers;
  }

  /** Builds a project into its folder {@code site}. */
  interface Builder {
    /**
     * @throws IOException if the site was not built
     */
    void build(Path project, int documents) throws IOException;
  }

  /**
   * Measures one collection.
   *
   * @param project the folder where its site is made
   */
  CollectionResult of(JudgedCollection collection, Path project) throws IOException {
    new CollectionSite(project).write(collection);
    builder.build(project, collection.documentIds().size());
    return of(collection, searchers.apply(new PublishedSearch(project.resolve("site"))));
  }

  /** Measures how well something answers the queries of a collection. */
  static CollectionResult of(JudgedCollection collection, Searcher searcher) throws IOException {
    List<String> documents = collection.documentIds();
    Map<String, Map<String, Double>> judgements = collection.judgements();
    List<Entry> queries =
        collection.queries().stream()
            .filter(query -> RankingMeasures.canBeJudged(grades(judgements, query)))
            .toList();
    List<List<String>> answers = searcher.answers(queries.stream().map(Entry::text).toList());
    List<QueryResult> results = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      List<String> found = found(answers.get(i), documents);
      Map<String, Double> grades = grades(judgements, queries.get(i));
      results.add(new QueryResult(queries.get(i).id(), found, RankingMeasures.of(found, grades)));
    }
    return new CollectionResult(collection.name(), documents.size(), results);
  }

  private static Map<String, Double> grades(
      Map<String, Map<String, Double>> judgements, Entry query) {
    return judgements.getOrDefault(query.id(), Map.of());
  }

  /** The ids of what was found; what is no document, as a page of the site, keeps its address. */
  private static List<String> found(List<String> addresses, List<String> documents) {
    return addresses.stream()
        .map(
            address -> {
              int number = CollectionSite.documentAt(address).orElse(-1);
              return number < 0 ? address : documents.get(number);
            })
        .toList();
  }
}
