package dev.querent.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How good one list of results is, from 0 to 1. Only the first ten count.
 *
 * @param ndcg normalised discounted cumulative gain of Järvelin and Kekäläinen (2002), with the
 *     gain 2^grade - 1 of Burges et al. (2005) and the discount log2(rank + 1)
 * @param linearNdcg the same with the grade as gain, as the program trec_eval has it
 * @param reciprocalRank 1 divided by the rank of the first document that answers, 0 without one
 * @param recall which share of the documents that answer was found
 */
record RankingMeasures(double ndcg, double linearNdcg, double reciprocalRank, double recall) {
  private static final int CUTOFF = 10;

  /**
   * Judges results.
   *
   * @param results ids of documents, the best first
   * @param grades by document, one above 0 at least; what is missing is 0
   */
  static RankingMeasures of(List<String> results, Map<String, Double> grades) {
    List<Double> gained = new ArrayList<>();
    for (String result : results.subList(0, Math.min(CUTOFF, results.size()))) {
      gained.add(grades.getOrDefault(result, 0.0));
    }
    List<Double> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(CUTOFF).toList();
    return new RankingMeasures(
        ratio(gained, best, grade -> Math.pow(2, grade) - 1),
        ratio(gained, best, grade -> grade),
        reciprocalRank(gained),
        (double) answers(gained) / answers(grades.values()));
  }

  /** Whether there is anything to be found. */
  static boolean canBeJudged(Map<String, Double> grades) {
    return answers(grades.values()) > 0;
  }

  /** The mean of each measure; of none it is 0. */
  static RankingMeasures mean(Collection<RankingMeasures> all) {
    double count = Math.max(1, all.size());
    return new RankingMeasures(
        all.stream().mapToDouble(RankingMeasures::ndcg).sum() / count,
        all.stream().mapToDouble(RankingMeasures::linearNdcg).sum() / count,
        all.stream().mapToDouble(RankingMeasures::reciprocalRank).sum() / count,
        all.stream().mapToDouble(RankingMeasures::recall).sum() / count);
  }

  private static double ratio(List<Double> grades, List<Double> best, DoubleUnaryOperator gain) {
    return discounted(grades, gain) / discounted(best, gain);
  }

  private static double discounted(List<Double> grades, DoubleUnaryOperator gain) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += gain.applyAsDouble(grades.get(i)) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }

  private static double reciprocalRank(List<Double> grades) {
    for (int i = 0; i < grades.size(); i++) {
      if (grades.get(i) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static long answers(Collection<Double> grades) {
    return grades.stream().filter(grade -> grade > 0).count();
  }
}
