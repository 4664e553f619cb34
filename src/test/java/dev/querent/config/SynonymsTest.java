package dev.querent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(synonyms("o: p", "p: q", "nodejs: js", "x: two words", "y: x"))
        .containsEntry("o", List.of("q"))
        .containsEntry("p", List.of("q"))
        .containsEntry("nodejs", List.of("javascript"))
        .containsEntry("x", List.of("two", "words"))
        .containsEntry("y", List.of("x"));
  }

  @Test
  void aCircleIsReportedOnce() {
    synonyms("o: p", "p: q", "q: o", "d: e", "e: d");
    assertThat(problems())
        .containsExactly(
            "4: 'o' stands for itself in 'search.synonyms'",
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
  void wordsThatDifferInDiacriticsOnlyAreOneWord() {
    assertThat(synonyms("café: bar", "pub: Cafe"))
        .containsEntry("cafe", List.of("bar"))
        .containsEntry("pub", List.of("bar"));
    synonyms("résumé: cv", "resume: curriculum");
    assertThat(problems()).containsExactly("5: 'resume' stands twice in 'search.synonyms'");
  }

  @Test
  void whatSearchWouldTakeForSeveralWordsIsReported() {
    synonyms("time-wait: x", "a: b/c", "\ufdfa: x", "\"C++\": .net", "\u0301: x");
    assertThat(problems())
        .extracting(problem -> problem.substring(problem.lastIndexOf("is not")))
        .hasSize(4)
        .containsOnly("is not one word for search");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u6f22\u5b57", "\uff76", "\ud55c\uae00", "\u0e44\u0e17\u0e22", "k8s\u96c6\u7fa4"})
  void whyWordsOfSomeScriptsCannotBeSynonymsIsSaid(String word) {
    synonyms(word + ": name", "name: the " + word);
    assertThat(problems())
        .hasSize(2)
        .allMatch(problem -> problem.endsWith("search cuts it into pairs of characters"));
  }

  @Test
  void severalWordsThatStandForOneAreToBeTurnedAround() {
    synonyms("load balancer: lb");
    assertThat(problems()).containsExactly("4: 'load balancer' is more than one word");
    assertThat(diagnostics.sorted().get(0).hint())
        .hasValue("turn the entry around: 'lb: load balancer'");
  }

  @Test
  void noWordStandsForWhatSearchesLeaveOut() {
    synonyms("k8s: the", "y: x", "x: THE", "hl: of the", "z: of pages", "tw: twó");
    assertThat(problems())
        .containsExactly(
            "4: 'the' is nothing to search for: searches leave out such words",
            "6: 'THE' is nothing to search for: searches leave out such words",
            "7: 'of the' is nothing to search for: searches leave out such words");
  }

  @Test
  void whatSearchesLeaveOutStandsForNoOtherWord() {
    assertThat(synonyms("k8s: the", "the: article", "will: will", "it: information technology"))
        .containsEntry("it", List.of("information", "technology"));
    assertThat(problems())
        .containsExactly("5: 'the' cannot stand for another word: searches leave it out");
  }

  @Test
  void aSiteInAnotherLanguageLeavesNoWordsOut() {
    String yaml = "title: T\nlanguage: de\nsearch: { synonyms: { k8s: the, will: testament } }\n";
    ConfigReader.read(new SourceText("querent.yaml", yaml), diagnostics);
    assertThat(problems()).isEmpty();
  }
}
