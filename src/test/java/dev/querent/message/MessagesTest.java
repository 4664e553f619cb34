package dev.querent.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.querent.html.SafeHtml;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  @Test
  void argumentsStandWhereTheTextWantsThem() {
    Messages texts = new Messages("en", Map.of("place", "{1} of {0}, {1}"));

    assertThat(texts.text("place", "ten", 3)).isEqualTo("3 of ten, 3");
  }

  @Test
  void anArgumentThatLooksLikeAPlaceholderIsLeftAlone() {
    Messages texts = new Messages("en", Map.of("pair", "{0} and {1}"));

    assertThat(texts.text("pair", "{1}", "{0}")).isEqualTo("{1} and {0}");
  }

  @ParameterizedTest
  @CsvSource({"{, {", "{}, {}", "{x}, {x}", "{7}, {7}", "{{0}}, {a}", "{0, {0", "a{123}, a{123}"})
  void bracesThatAreNoPlaceholderStay(String text, String shown) {
    assertThat(new Messages("en", Map.of("key", text)).text("key", "a")).isEqualTo(shown);
  }

  @Test
  void aTextWithHtmlInItIsEscapedAndItsArgumentsAreNot() {
    Messages texts = new Messages("en", Map.of("all", "<{0}> & more"));

    assertThat(texts.html("all", new SafeHtml("<b>{0}</b>")).markup())
        .isEqualTo("&lt;<b>{0}</b>&gt; &amp; more");
  }

  @Test
  void aTextThatIsMissingIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Messages("en", Map.of()).text("nav.next"))
        .withMessage("message key is 'nav.next', must be in messages/*.yaml");
  }

  @Test
  void aFormThatIsMissingFallsBackToTheGeneralOne() {
    Messages texts = new Messages("ru", Map.of("questions.other", "{0} вопроса"));

    assertThat(texts.count("questions", 1)).isEqualTo("1 вопроса");
  }

  @Test
  void theTextsBelowAKeyAreFoundByTheRest() {
    Map<String, String> texts =
        Map.of("search.close", "Close", "search.results.one", "{0} result", "searches", "no");

    assertThat(new Messages("en", texts).below("search."))
        .containsExactly(Map.entry("close", "Close"), Map.entry("results.one", "{0} result"));
  }

  /** Samples from the CLDR chart of plural rules. */
  @ParameterizedTest
  @CsvSource({
    "en, 1, ONE", "en, 0, OTHER", "en, 21, OTHER", "de-AT, 1, ONE", "fr, 0, ONE", "fr, 2, OTHER",
    "ja, 1, OTHER", "ru, 21, ONE", "ru, 11, MANY", "ru, 3, FEW", "ru, 13, MANY", "ru, 0, MANY",
    "sr, 5, OTHER", "pl, 1, ONE", "pl, 21, MANY", "pl, 104, FEW", "pl, 112, MANY", "cs, 4, FEW",
    "cs, 5, OTHER", "sl, 101, ONE", "sl, 102, TWO", "sl, 4, FEW", "lt, 21, ONE", "lt, 29, FEW",
    "lt, 11, OTHER", "lv, 0, ZERO", "lv, 31, ONE", "lv, 12, ZERO", "ro, 0, FEW", "ro, 119, FEW",
    "ro, 20, OTHER", "is, 21, ONE", "is, 11, OTHER", "ar, 0, ZERO", "ar, 2, TWO", "ar, 103, FEW",
    "ar, 11, MANY", "ar, 100, OTHER", "he, 2, TWO", "ga, 6, FEW", "ga, 10, MANY", "cy, 6, MANY",
    "cy, 4, OTHER"
  })
  void numbersGetTheCategoryOfTheirLanguage(String language, long number, PluralCategory category) {
    assertThat(PluralCategory.of(language, number)).isEqualTo(category);
  }
}
