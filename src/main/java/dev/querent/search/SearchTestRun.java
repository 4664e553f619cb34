package dev.querent.search;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.search.SearchTests.SearchTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs search tests, and reports those that fail. */
public final class SearchTestRun {
  private static final int SHOWN = 3;
  private static final String ADVICE =
      "use the words of the query in the page, add a synonym, or correct the test";

  private final ReferenceSearch search;
  private final Diagnostics diagnostics;

  public SearchTestRun(ReferenceSearch search, Diagnostics diagnostics) {
    this.search = search;
    this.diagnostics = diagnostics;
  }

  /** Runs all tests and says how good the results are. */
  public SearchScores run(SearchTests tests) throws IOException {
    List<SearchScores> scores = new ArrayList<>();
    for (SearchTest test : tests.tests()) {
      List<SearchHit> hits = search.search(test.query().value(), SearchScores.DEPTH).hits();
      scores.add(SearchScores.of(test, hits));
      check(test, hits);
    }
    SearchScores mean = SearchScores.mean(scores);
    if (mean.tests() > 0) {
      checkFloor("MRR", mean.mrr(), tests.mrr());
      checkFloor("nDCG@10", mean.ndcg(), tests.ndcg());
    }
    return mean;
  }

  private void check(SearchTest test, List<SearchHit> hits) {
    List<SearchTarget> missing =
        test.finds().stream()
            .filter(target -> !isWithin(test.within(), SearchScores.rank(target, hits)))
            .toList();
    if (!missing.isEmpty()) {
      String message =
          "'"
              + test.query().value()
              + "' does not find "
              + missing.stream().map(SearchTestRun::quoted).collect(Collectors.joining(" and "))
              + (test.within() == 1
                  ? " as the first result"
                  : " among the first " + test.within() + " results");
      report(Rule.FAILED_SEARCH_TEST, test.query(), message, found(hits, missing));
    }
  }

  private static boolean isWithin(int within, int rank) {
    return rank > 0 && rank <= within;
  }

  /** What is found instead, and where what is missing comes. */
  private static String found(List<SearchHit> hits, List<SearchTarget> missing) {
    if (hits.isEmpty()) {
      return "nothing is found; " + ADVICE;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, hits.size()); i++) {
      parts.add("result " + (i + 1) + " is " + quoted(SearchTarget.of(hits.get(i).document())));
    }
    for (SearchTarget target : missing) {
      int rank = SearchScores.rank(target, hits);
      if (rank > SHOWN) {
        parts.add("result " + rank + " is " + quoted(target));
      }
    }
    return String.join(", ", parts) + "; " + ADVICE;
  }

  private static String quoted(SearchTarget target) {
    return "'" + target + "'";
  }

  /** Compares what is shown, so that a score is never below a floor that reads the same. */
  private void checkFloor(String name, double score, Optional<Located<BigDecimal>> floor) {
    String shown = SearchScores.shown(score, 4);
    if (floor.isPresent() && new BigDecimal(shown).compareTo(floor.get().value()) < 0) {
      String message =
          name
              + " of all search tests is "
              + shown
              + ", below its floor of "
              + floor.get().value().toPlainString();
      report(
          Rule.LOW_SEARCH_SCORE,
          floor.get(),
          message,
          "mend what the tests do not find, or lower the floor");
    }
  }

  private <T> void report(Rule rule, Located<T> where, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, where.place(), message).withHint(hint));
  }
}
