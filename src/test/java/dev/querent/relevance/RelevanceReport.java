package dev.querent.relevance;

import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is printed about collections.
 *
 * @param collections in the order they were given
 */
record RelevanceReport(List<CollectionResult> collections) {
  private static final String HEADING =
      """
      | collection | documents | queries | nDCG@10 | nDCG@10, linear | MRR@10 | recall@10 | without result |
      |:--|---:|---:|---:|---:|---:|---:|---:|
      """;

  private static final String EXPLANATION =
      """

      nDCG@10 has the gain 2^grade - 1, the linear one the grade, both the discount log2(rank + 1).
      A document of grade 1 or more answers. Queries that no document answers are left out. The mean
      counts every collection alike.
      """;

  RelevanceReport {
    collections = List.copyOf(collections);
  }

  private RankingMeasures mean() {
    return RankingMeasures.mean(collections.stream().map(CollectionResult::mean).toList());
  }

  private int queries() {
    return collections.stream().mapToInt(collection -> collection.queries().size()).sum();
  }

  private long withoutResult() {
    return collections.stream().mapToLong(CollectionResult::withoutResult).sum();
  }

  /** A table in Markdown. */
  String table() {
    StringBuilder out = new StringBuilder(HEADING);
    for (CollectionResult collection : collections) {
      String name = collection.name();
      String documents = Integer.toString(collection.documents());
      int queries = collection.queries().size();
      out.append(row(name, documents, queries, collection.mean(), collection.withoutResult()));
    }
    out.append(row("mean", "", queries(), mean(), withoutResult()));
    return out.append(EXPLANATION).toString();
  }

  private static String row(
      String name, String documents, int queries, RankingMeasures mean, long withoutResult) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.4f | %.4f | %.4f | %.4f | %d |%n",
        name,
        documents,
        queries,
        mean.ndcg(),
        mean.linearNdcg(),
        mean.reciprocalRank(),
        mean.recall(),
        withoutResult);
  }

  /** The same for programs. */
  String json() {
    List<JsonValue> all = new ArrayList<>();
    for (CollectionResult collection : collections) {
      JsonValue.ObjectBuilder object =
          JsonValue.object()
              .put("collection", collection.name())
              .put("documents", collection.documents())
              .put("queries", collection.queries().size());
      all.add(measures(object, collection.mean(), collection.withoutResult()));
    }
    JsonValue.ObjectBuilder mean = JsonValue.object().put("queries", queries());
    JsonValue json =
        JsonValue.object()
            .put("gain", "2^grade - 1")
            .put("collections", JsonValue.array(all))
            .put("mean", measures(mean, mean(), withoutResult()))
            .build();
    return JsonWriter.write(json) + "\n";
  }

  private static JsonValue measures(
      JsonValue.ObjectBuilder object, RankingMeasures mean, long withoutResult) {
    return object
        .put("ndcg@10", decimal(mean.ndcg()))
        .put("linear-ndcg@10", decimal(mean.linearNdcg()))
        .put("mrr@10", decimal(mean.reciprocalRank()))
        .put("recall@10", decimal(mean.recall()))
        .put("without-result", JsonValue.of(BigDecimal.valueOf(withoutResult)))
        .build();
  }

  private static JsonValue decimal(double number) {
    return JsonValue.of(new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN));
  }

  /** A line for each query, with tabs: collection, query, measures, what was found. */
  String perQuery() {
    StringBuilder out = new StringBuilder();
    out.append("collection\tquery\tndcg@10\tlinear-ndcg@10\tmrr@10\trecall@10\tresults\n");
    for (CollectionResult collection : collections) {
      for (QueryResult query : collection.queries()) {
        RankingMeasures measures = query.measures();
        out.append(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%.6f\t%.6f\t%.6f\t%.6f\t%s%n",
                collection.name(),
                query.query(),
                measures.ndcg(),
                measures.linearNdcg(),
                measures.reciprocalRank(),
                measures.recall(),
                String.join(" ", query.results())));
      }
    }
    return out.toString();
  }
}
