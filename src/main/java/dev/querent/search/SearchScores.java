package dev.querent.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How good the results of search tests are, on average.
 *
 * @param tests how many there are
 * @param mrr mean reciprocal rank of the first page that must be found, from 0 to 1
 * @param ndcg mean normalised discounted cumulative gain of the first ten results, from 0 to 1
 */
public record SearchScores(int tests, double mrr, double ndcg) {
  /** How many results count. */
  static final int DEPTH = 10;

  /** The mean of the scores of single tests. */
  static SearchScores mean(List<SearchScores> scores) {
    return new SearchScores(
        scores.size(),
        scores.stream().mapToDouble(SearchScores::mrr).average().orElse(0),
        scores.stream().mapToDouble(SearchScores::ndcg).average().orElse(0));
  }

  /** The scores of one test. */
  static SearchScores of(SearchTests.SearchTest test, List<SearchHit> hits) {
    int first =
        test.finds().stream()
            .mapToInt(target -> rank(target, hits))
            .filter(r -> r > 0)
            .min()
            .orElse(0);
    return new SearchScores(1, first == 0 ? 0 : 1.0 / first, ndcg(test, hits));
  }

  /** The position of the first result that is a target or part of it, from 1; 0 for none. */
  static int rank(SearchTarget target, List<SearchHit> hits) {
    for (int i = 0; i < Math.min(DEPTH, hits.size()); i++) {
      if (target.includes(hits.get(i).document())) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * Järvelin and Kekäläinen 2002, with gain 1 for what answers the query; each target gains once,
   * though several of its sections may be found.
   */
  private static double ndcg(SearchTests.SearchTest test, List<SearchHit> hits) {
    List<SearchTarget> relevant = new ArrayList<>(test.finds());
    relevant.addAll(test.also());
    double gain = 0;
    for (SearchTarget target : relevant) {
      int rank = rank(target, hits);
      gain += rank == 0 ? 0 : discount(rank);
    }
    double ideal = 0;
    for (int rank = 1; rank <= Math.min(DEPTH, relevant.size()); rank++) {
      ideal += discount(rank);
    }
    return gain / ideal;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1);
  }

  /** Such as {@code search: 152 tests, MRR 0.96, nDCG@10 0.91}. */
  @Override
  public String toString() {
    if (tests == 0) {
      return "search: no tests";
    }
    return String.format(
        Locale.ROOT,
        "search: %d test%s, MRR %s, nDCG@10 %s",
        tests,
        tests == 1 ? "" : "s",
        shown(mrr, 2),
        shown(ndcg, 2));
  }

  static String shown(double score, int digits) {
    return BigDecimal.valueOf(score).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
