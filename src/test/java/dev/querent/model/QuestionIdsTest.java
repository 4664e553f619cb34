package dev.querent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionIdsTest {
  @Test
  void anIdIsEightCharactersOfCrockfordBase32AndBeginsWithALetter() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(QuestionIds.suggest("topic/question-" + i + ".md", new HashSet<>()))
          .matches("[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}");
    }
  }

  @Test
  void hundredThousandPathsHaveHundredThousandIds() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      ids.add(QuestionIds.suggest("topic-" + i % 300 + "/question-" + i + ".md", new HashSet<>()));
    }
    assertThat(ids).hasSize(100_000);
  }

  @Test
  void aPathHasTheSameIdInEveryRun() {
    assertThat(QuestionIds.suggest("dns/stale-addresses.md", new HashSet<>()))
        .isEqualTo("epsqy9dq");
    assertThat(QuestionIds.suggest("dns/вопрос.md", new HashSet<>())).isEqualTo("ppnz08nh");
  }

  @Test
  void anIdThatSomebodyHasIsNotSuggested() {
    Set<String> taken = new HashSet<>();
    IntStream.range(0, 100).forEach(i -> QuestionIds.suggest("dns/a.md", taken));
    assertThat(taken).hasSize(100);
    String first = QuestionIds.suggest("dns/a.md", new HashSet<>());
    assertThat(taken).contains(first);
    assertThat(QuestionIds.suggest("dns/a.md", taken)).isNotEqualTo(first);
    assertThat(taken).hasSize(101);
  }
}
