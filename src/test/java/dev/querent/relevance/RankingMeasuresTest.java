package dev.querent.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingMeasuresTest {
  @Test
  void theBestOrderIsWorthOne() {
    RankingMeasures measures =
        RankingMeasures.of(List.of("a", "b", "c"), Map.of("a", 2.0, "b", 1.0));
    assertThat(measures).isEqualTo(new RankingMeasures(1, 1, 1, 1));
  }

  @Test
  void laterPlacesAreWorthLess() {
    RankingMeasures measures = RankingMeasures.of(List.of("x", "y", "a"), Map.of("a", 2.0));
    // Third place: log2(2) / log2(4).
    assertThat(measures.ndcg()).isCloseTo(0.5, within(1e-12));
    assertThat(measures.reciprocalRank()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void onlyTheFirstTenCount() {
    List<String> results = IntStream.rangeClosed(1, 11).mapToObj(i -> "d" + i).toList();
    assertThat(RankingMeasures.of(results, Map.of("d11", 1.0)))
        .isEqualTo(new RankingMeasures(0, 0, 0, 0));
  }

  @Test
  void moreAnswersThanPlacesCanBePerfectButNotComplete() {
    List<String> all = IntStream.rangeClosed(1, 20).mapToObj(i -> "d" + i).toList();
    Map<String, Double> grades = all.stream().collect(Collectors.toMap(d -> d, d -> 1.0));
    RankingMeasures measures = RankingMeasures.of(all, grades);
    assertThat(measures.ndcg()).isEqualTo(1);
    assertThat(measures.recall()).isEqualTo(0.5);
  }

  @Test
  void whatIsJudgedUselessCannotBeFound() {
    assertThat(RankingMeasures.canBeJudged(Map.of("a", 0.0))).isFalse();
    assertThat(RankingMeasures.canBeJudged(Map.of("a", 0.0, "b", 1.0))).isTrue();
  }
}
