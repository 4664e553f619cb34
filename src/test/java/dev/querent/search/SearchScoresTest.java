package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.search.SearchTests.SearchTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchScoresTest {
  private static final List<SearchDocument> DOCUMENTS =
      SampleDocuments.of(
          """
          t/a | A | a
          t/b | B | b
          t/c | C | c
          t/d | D | d
          """);

  @Test
  void theFirstOfThePagesThatMustBeFoundCountsForTheReciprocalRank() {
    assertThat(scores("d b a c", 0, 1).mrr()).isEqualTo(0.5);
    assertThat(scores("a b", 0, 1).mrr()).isEqualTo(1);
    assertThat(scores("c d", 0, 1).mrr()).isZero();
  }

  @Test
  void gainsFallWithTheLogarithmOfTheRank() {
    double second = Math.log(2) / Math.log(3);
    assertThat(scores("a b", 0, 1).ndcg()).isEqualTo(1);
    assertThat(scores("b a", 0, 1).ndcg()).isEqualTo(1);
    assertThat(scores("c b", 1, 0).ndcg()).isCloseTo(second / (1 + second), within(1e-12));
    assertThat(scores("c d", 0, 1).ndcg()).isZero();
  }

  @Test
  void severalResultsOfOnePageGainOnce() {
    assertThat(scores("a a b", 0, 1).ndcg()).isCloseTo((1 + 0.5) / (1 + 0.63093), within(1e-4));
  }

  /** The scores of a test that wants two documents, the second of them only for nDCG. */
  private static SearchScores scores(String found, int finds, int also) {
    Located<String> query = new Located<>("x", Place.ofFile("x"));
    SearchTest test = new SearchTest(query, targets(finds), 3, targets(also));
    List<SearchHit> hits = new ArrayList<>();
    Arrays.stream(found.split(" "))
        .forEach(name -> hits.add(new SearchHit(DOCUMENTS.get(name.charAt(0) - 'a'), 0, 1)));
    SearchScores both = SearchScores.of(test, hits);
    return new SearchScores(
        1, SearchScores.of(joined(query, finds, also), hits).mrr(), both.ndcg());
  }

  private static SearchTest joined(Located<String> query, int first, int second) {
    List<SearchTarget> both = new ArrayList<>(targets(first));
    both.addAll(targets(second));
    return new SearchTest(query, both, 3, List.of());
  }

  private static List<SearchTarget> targets(int document) {
    return List.of(SearchTarget.of(DOCUMENTS.get(document)));
  }
}
