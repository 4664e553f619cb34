package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.message.Messages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesReaderTest {
  @TempDir Path project;

  private ThemeFolder folder() {
    return new ThemeFolder(project)
        .base(
            "messages/en.yaml",
            "nav:",
            "  next: Next",
            "  previous: Previous",
            "questions:",
            "  one: \"{0} question\"",
            "  other: \"{0} questions\"");
  }

  @Test
  void theUpperLayerWinsKeyByKey() {
    ThemeFolder folder = folder().file("themes/mine/messages/en.yaml", "nav:", "  next: Onward");

    Messages texts = folder.messages("mine", "en");

    assertThat(texts.text("nav.next")).isEqualTo("Onward");
    assertThat(texts.text("nav.previous")).isEqualTo("Previous");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aLanguageFallsBackToTheOneWithoutRegionAndThenToEnglish() {
    ThemeFolder folder =
        folder()
            .base("messages/pt.yaml", "nav:", "  next: Próxima")
            .file("themes/mine/messages/pt-BR.yaml", "questions:", "  other: \"{0} perguntas\"");

    Messages texts = folder.messages("mine", "pt-BR");

    assertThat(texts.language()).isEqualTo("pt-BR");
    assertThat(texts.text("nav.next")).isEqualTo("Próxima");
    assertThat(texts.text("nav.previous")).isEqualTo("Previous");
    assertThat(texts.count("questions", 2)).isEqualTo("2 perguntas");
  }

  @Test
  void textsThatStayEnglishAreNamedInOneWarning() {
    ThemeFolder folder =
        folder()
            .base("messages/pt.yaml", "nav:", "  next: Próxima")
            .file("themes/mine/messages/pt-BR.yaml", "questions:", "  other: \"{0} perguntas\"");

    folder.messages("mine", "pt-BR");
    assertThat(folder.problems())
        .containsExactly(
            "querent.yaml: warning: the interface is in English where the theme 'mine' has no text"
                + " in the language 'pt-BR': nav.previous [missing-texts] add these keys to"
                + " 'messages/pt.yaml' of your theme");
  }

  @Test
  void aLanguageWithoutTextsIsAWarningAndEnglishOfAnyRegionIsNot() {
    ThemeFolder folder = folder().file("themes/mine/theme.yaml", "name: Mine");

    folder.messages("mine", "en-GB");
    folder.messages("mine", "EN");
    assertThat(folder.problems()).isEmpty();

    folder.messages("mine", "eng");
    assertThat(folder.problems())
        .containsExactly(
            "querent.yaml: warning: the theme 'mine' has no texts in the language 'eng'"
                + " [missing-texts] the interface is in English; put 'messages/eng.yaml' into a"
                + " theme of your own");
  }

  @Test
  void formsOfAPluralDoNotComeFromAnotherLanguage() {
    ThemeFolder folder =
        folder().file("themes/mine/messages/ru.yaml", "questions:", "  other: \"{0} вопроса\"");

    assertThat(folder.messages("mine", "ru").count("questions", 21)).isEqualTo("21 вопроса");
  }

  @Test
  void aPluralWithoutItsGeneralFormIsAnError() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/messages/pl.yaml",
                "nav:",
                "  next: Dalej",
                "questions:",
                "  few: \"{0} pytania\"",
                "  one: \"{0} pytanie\"");

    folder.messages("mine", "pl");
    assertThat(folder.problems())
        .contains(
            "themes/mine/messages/pl.yaml:4:3: error: the key 'questions.other' is missing"
                + " [missing-key] write 'other' beside it: the form for all other numbers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "fr", "ru", "ar", "de", "en-GB"})
  void textsThatStayEnglishAreCountedAsInEnglish(String language) {
    Messages texts = folder().messages("default", language);

    assertThat(texts.count("questions", 0)).isEqualTo("0 questions");
    assertThat(texts.count("questions", 1)).isEqualTo("1 question");
    assertThat(texts.count("questions", 21)).isEqualTo("21 questions");
  }

  @Test
  void aTextOfALanguageWithoutPluralFormsStandsForEveryNumber() {
    ThemeFolder folder =
        folder().file("themes/mine/messages/ja.yaml", "questions:", "  other: \"{0} 問\"");

    assertThat(folder.messages("mine", "ja").count("questions", 1)).isEqualTo("1 問");
  }

  @Test
  void aKeyThatNothingUsesIsAWarningWithTheNearestKey() {
    ThemeFolder folder =
        folder().file("themes/mine/messages/en.yaml", "nav:", "  nxet: Onward", "  up: [a]");

    folder.messages("mine", "en");

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/messages/en.yaml:2:3: warning: no text of the interface has the key"
                + " 'nav.nxet' [unknown-key] did you mean 'nav.next'?",
            "themes/mine/messages/en.yaml:3:7: error: 'up' must be text, not a list [wrong-type]");
  }

  @Test
  void aThemeMayAddKeysForItsOwnTemplates() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/messages/en.yaml", "banner: Hello", "stars:", "  other: \"{0} stars\"")
            .file("themes/mine/templates/banner.jte", "${texts.text(\"banner\")}")
            .file("themes/mine/templates/stars.jte", "${texts.count(\"stars\", 3)}");

    assertThat(folder.messages("mine", "en").text("banner")).isEqualTo("Hello");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aFormThatEnglishDoesNotHaveIsNoMistake() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/messages/pl.yaml",
                "questions:",
                "  one: \"{0} pytanie\"",
                "  few: \"{0} pytania\"",
                "  many: \"{0} pytań\"",
                "nav:",
                "  next: Dalej",
                "  previous: Wstecz");

    Messages texts = folder.messages("mine", "pl");

    assertThat(texts.count("questions", 22)).isEqualTo("22 pytania");
    assertThat(texts.count("questions", 12)).isEqualTo("12 pytań");
    assertThat(folder.problems()).isEmpty();
  }
}
