package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.querent.text.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private final Analysis analysis = new Analysis("en", AnalysisScript.SYNONYMS);

  @Test
  void theTokensAreTheOnesThatWereSpecified() {
    List<GoldenTokens> golden = GoldenTokens.all();
    assertThat(golden).hasSizeGreaterThan(500);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenTokens line : golden) {
      softly
          .assertThat(GoldenTokens.written(analysis.runs(line.text(), line.code())))
          .as("%s: %s", line.place(), line.text())
          .isEqualTo(line.tokens());
    }
    softly.assertAll();
  }

  @Test
  void aTokenKnowsWhatWasTypedAndItsWord() {
    assertThat(analysis.runs("A Caf\u00e9's", false))
        .containsExactly(
            new Run(0, 1, List.of(new Token("a", "a", "A", true, false))),
            new Run(2, 8, List.of(new Token("cafe", "cafe", "Caf\u00e9", false, false))));
    assertThat(analysis.runs("JS.Errors", false))
        .containsExactly(
            new Run(
                0,
                9,
                List.of(
                    new Token("javascript", "javascript", "JS", false, false),
                    new Token("error", "errors", "Errors", false, false),
                    new Token("jserror", "jserrors", "JSErrors", false, true))));
  }

  @Test
  void placesAreInTheNormalForm() {
    assertThat(analysis.runs("\ufb01le x", false)).extracting(Run::end).containsExactly(4, 6);
  }

  @Test
  void unknownWordsAreCutAtHumpsAndDigits() {
    assertThat(cuts("ConcurrentHashMap")).containsExactly("concurr", "hash", "map");
    assertThat(cuts("java17")).containsExactly("java", "17");
    assertThat(cuts("parseHTTP2Frames")).containsExactly("pars", "http", "2", "frame");
    assertThat(cuts("k8s")).isEmpty();
    assertThat(cuts("i18n")).isEmpty();
    assertThat(cuts("concurrent")).isEmpty();
  }

  @Test
  void neighboursBecomeATermAsAnyWord() {
    assertThat(analysis.term("timeOuts"))
        .isEqualTo(new Token("timeout", "timeouts", "timeOuts", false, false));
  }

  @Test
  void synonymsAreComparedAsWordsBeforeStemming() {
    Analysis other =
        new Analysis(
            "en", Map.of("Node.js", List.of("Caf\u00e9s"), "CI/CD", List.of("Continuous", "x")));
    assertThat(other.synonyms())
        .isEqualTo(Map.of("nodejs", List.of("cafes"), "cicd", List.of("continuous", "x")));
    assertThat(other.runs("node.js", false).get(0).tokens())
        .extracting(Token::term)
        .containsExactly("node", "js", "cafe");
  }

  @Test
  void aSynonymIsOneWord() {
    for (String written : List.of("", "two words", "-x", "x,")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Analysis("en", Map.of(written, List.of("x"))))
          .withMessageContaining("'" + written + "'");
    }
  }

  @Test
  void onlyEnglishIsStemmedAndHasStopWords() {
    for (String language : List.of("en", "en-GB")) {
      assertThat(new Analysis(language, Map.of()).term("connections").term()).isEqualTo("connect");
      assertThat(List.copyOf(new Analysis(language, Map.of()).stopWords()))
          .contains("the")
          .isSorted();
    }
    for (String language : List.of("de", "enm")) {
      assertThat(new Analysis(language, Map.of()).term("connections").term())
          .isEqualTo("connections");
      assertThat(new Analysis(language, Map.of()).stopWords()).isEmpty();
    }
  }

  @Test
  void everyStopWordIsOneWordThatTheAnalysisMakes() {
    for (String word : analysis.stopWords()) {
      assertThat(analysis.term(word)).as(word).matches(Token::stop);
    }
  }

  @Test
  void tokensAreNoMoreThanTheTextHasCharacters() {
    for (String text : randomTexts("tokensAreNoMoreThanTheTextHasCharacters")) {
      for (boolean code : new boolean[] {false, true}) {
        int behind = 0;
        for (Run run : analysis.runs(text, code)) {
          assertThat(run.start()).isGreaterThanOrEqualTo(behind);
          behind = run.end();
          List<Token> tokens = run.tokens();
          long parts = tokens.stream().filter(token -> !token.whole()).count();
          assertThat(parts).isBetween(1L, (long) run.end() - run.start());
          assertThat(tokens.size() - parts).isLessThanOrEqualTo(parts + 1);
          assertThat(tokens)
              .allMatch(token -> !token.term().isEmpty() && token.term().length() <= 64);
        }
        assertThat(behind).isLessThanOrEqualTo(NormalForm.of(text).length());
      }
    }
  }

  @Test
  void textsInNormalFormStayAsTheyAre() {
    for (String text : randomTexts("textsInNormalFormStayAsTheyAre")) {
      String normal = NormalForm.of(text);
      assertThat(NormalForm.of(normal)).isEqualTo(normal);
      assertThat(analysis.runs(normal, true)).isEqualTo(analysis.runs(text, true));
    }
  }

  @Test
  void whatIsRememberedChangesNothing() {
    List<String> texts = randomTexts("whatIsRememberedChangesNothing");
    List<List<Run>> first = texts.stream().map(text -> analysis.runs(text, false)).toList();
    assertThat(texts.parallelStream().map(text -> analysis.runs(text, false)).toList())
        .isEqualTo(first);
  }

  @Test
  void wordsThatShareAPlaceInMemoryKeepTheirOwnTokens() {
    assertThat("AaBB".hashCode()).isEqualTo("BBAa".hashCode());
    assertThat(analysis.runs("AaBB BBAa AaBB", false))
        .extracting(run -> run.tokens().get(0).typed())
        .containsExactly("AaBB", "BBAa", "AaBB");
  }

  @Test
  void veryLongRunsAreAnalysed() {
    for (String piece : List.of("a", "a.", "aB.", "\u4e2d", "a'", "_a", "C++", "A", "a\u0301")) {
      String text = "x" + piece.repeat(200_000);
      assertThatNoException().as(piece).isThrownBy(() -> analysis.runs(text, true));
    }
  }

  private List<String> cuts(String word) {
    return analysis.humps(analysis.term(word)).stream().map(Token::term).toList();
  }

  private static List<String> randomTexts(String test) {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("AnalysisTest." + test + ": -Dseed=" + seed);
    RandomTexts texts = new RandomTexts(new Random(seed));
    return texts.list(5_000);
  }
}
