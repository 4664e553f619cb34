package dev.querent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SynonymsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Map<String, List<String>> synonyms(String... entries) {
    String yaml = "title: T\nsearch:\n  synonyms:\n    " + String.join("\n    ", entries) + "\n";
    return ConfigReader.read(new SourceText("querent.yaml", yaml), diagnostics).search().synonyms();
  }

  private List<String> problems() {
    return diagnostics.sorted().stream().map(d -> d.place().line() + ": " + d.message()).toList();
  }

  @Test
  void withoutSettingsTheBuiltInOnesApply() {
    assertThat(SearchSettings.DEFAULT.synonyms())
        .containsEntry("k8s", List.of("kubernetes"))
        .containsEntry("cpp", List.of("c++"));
  }

  @Test
  void ownEntriesJoinTheBuiltInOnes() {
    assertThat(synonyms("lb: load balancer"))
        .containsEntry("lb", List.of("load", "balancer"))
        .containsEntry("k8s", List.of("kubernetes"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void anOwnEntryTakesThePlaceOfABuiltInOne() {
    assertThat(synonyms("ts: timestamp")).containsEntry("ts", List.of("timestamp"));
  }

  @Test
  void aWordThatStandsForItselfTakesABuiltInOneOut() {
    assertThat(synonyms("ts: ts", "js: JS")).doesNotContainKeys("ts", "js");
    assertThat(problems()).isEmpty();
  }

  @Test
  void anOwnEntryThatTurnsABuiltInOneAroundWins() {
    assertThat(synonyms("kubernetes: k8s"))
        .containsEntry("kubernetes", List.of("k8s"))
        .doesNotContainKey("k8s");
    assertThat(problems()).isEmpty();
  }

  @Test
  void chainsAreFollowedToTheirEnd() {
    assertThat(synonyms("a: b", "b: c", "nodejs: js", "x: two words", "y: x"))
        .containsEntry("a", List.of("c"))
        .containsEntry("b", List.of("c"))
        .containsEntry("nodejs", List.of("javascript"))
        .containsEntry("x", List.of("two", "words"))
        .containsEntry("y", List.of("x"));
  }

  @Test
  void aCircleIsReportedOnce() {
    synonyms("a: b", "b: c", "c: a", "d: e", "e: d");
    assertThat(problems())
        .containsExactly(
            "4: 'a' stands for itself in 'search.synonyms'",
            "7: 'd' stands for itself in 'search.synonyms'");
  }

  @Test
  void wordsAreComparedInLowerCaseAndInOneForm() {
    assertThat(synonyms("ＬＢ: Load Balancer", "\"C++\": Cpp"))
        .containsEntry("lb", List.of("load", "balancer"))
        .containsEntry("c++", List.of("cpp"))
        .doesNotContainKey("cpp");
  }

  @Test
  void whatSearchWouldTakeForSeveralWordsIsReported() {
    synonyms("time-wait: x", "a: b/c", "\u6f22\u5b57: kanji", "\ufdfa: x", "\"C++\": .net");
    assertThat(problems())
        .extracting(problem -> problem.substring(problem.lastIndexOf("is not")))
        .hasSize(4)
        .containsOnly("is not one word for search");
  }
}
