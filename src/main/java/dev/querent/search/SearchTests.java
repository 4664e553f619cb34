package dev.querent.search;

import dev.querent.diagnostic.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What search must find, as the author wrote it in {@code content/search-tests.yaml}.
 *
 * @param mrr the least mean reciprocal rank
 * @param ndcg the least mean nDCG@10
 */
public record SearchTests(
    Optional<Located<BigDecimal>> mrr, Optional<Located<BigDecimal>> ndcg, List<SearchTest> tests) {
  public SearchTests {
    tests = List.copyOf(tests);
  }

  /**
   * One query and what it must find.
   *
   * @param finds each must be among the first results
   * @param within how many results are the first
   * @param also what answers the query as well, without being required
   */
  public record SearchTest(
      Located<String> query, List<SearchTarget> finds, int within, List<SearchTarget> also) {
    public SearchTest {
      finds = List.copyOf(finds);
      also = List.copyOf(also);
    }
  }
}
