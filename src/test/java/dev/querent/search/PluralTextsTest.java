package dev.querent.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.message.PluralCategory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the interface of the search says of a number, and what the pages say, are one form. */
class PluralTextsTest {
  private final ScriptEngine engine = ScriptEngine.ofTheme();

  @AfterEach
  void close() {
    engine.close();
  }

  /** Languages that a build and the engine of this test both know. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "be", "bs", "ceb", "cs", "cy", "da", "de", "dsb", "en", "es", "fa", "fil", "fr", "ga",
        "gd", "he", "hi", "hr", "hsb", "hu", "hy", "id", "is", "it", "ja", "ko", "lt", "lv", "mk",
        "mt", "nl", "pa", "pl", "pt", "pt-PT", "ro", "ru", "si", "sk", "sl", "sr", "th", "tr", "uk",
        "vi", "wo", "zh", "zu"
      })
  void pagesAndScriptsChooseTheSameForm(String language) {
    String forms =
        engine
            .module(
                """
                export default (language) => {
                  const rules = new Intl.PluralRules(language);
                  return Array.from({ length: 1200 }, (_, n) => rules.select(n)).join();
                };
                """)
            .call(language);

    assertThat(
            IntStream.range(0, 1200)
                .mapToObj(number -> PluralCategory.of(language, number).word())
                .collect(Collectors.joining(",")))
        .isEqualTo(forms);
  }

  @ParameterizedTest
  @CsvSource({"ja, 1, 1 result", "ja, 2, 2 results", "ru, 1, 1 result", "ru, 21, 21 results"})
  void aFormForOneNumberAloneGoesFirst(String language, int number, String text) {
    assertThat(count(language, number, "results.1", "{0} result", "results.other", "{0} results"))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"ru, 21, 21 a", "ru, 5, 5 c", "en, 1, 1 a", "de, 0, 0 c"})
  void otherwiseTheFormOfTheLanguageDoes(String language, int number, String text) {
    assertThat(count(language, number, "results.one", "{0} a", "results.other", "{0} c"))
        .isEqualTo(text);
  }

  @Test
  void aTextThatIsNotThereIsEmpty() {
    assertThat(count("en", 3)).isEmpty();
  }

  private String count(String language, int number, String... texts) {
    Map<String, byte[]> files = new HashMap<>(index().files());
    String manifest =
        new String(files.get("manifest.json"), UTF_8)
            .replaceFirst("\"language\": *\"[a-z]*\"", "\"language\":\"" + language + "\"");
    engine.serve(
        address -> Optional.ofNullable(files.get(address.substring(address.lastIndexOf('/') + 1))));
    files.put("manifest.json", manifest.getBytes(UTF_8));
    return engine
        .module(
            """
            export default async (number, ...texts) => {
              const link = { href: "/search/", pathname: "/search/", dataset: {} };
              globalThis.document = { querySelector: () => link };
              globalThis.performance = { now: () => 0 };
              const { prepare, count } = await import("./results.js");
              const { manifest } = await prepare();
              manifest.texts = {};
              while (texts.length) manifest.texts[texts.shift()] = texts.shift();
              return count("results", number);
            };
            """)
        .call(arguments(number, texts));
  }

  private static Object[] arguments(int number, String... texts) {
    Object[] arguments = new Object[texts.length + 1];
    arguments[0] = number;
    System.arraycopy(texts, 0, arguments, 1, texts.length);
    return arguments;
  }

  private static TinyIndex index() {
    return new TinyIndex(Map.of(), TinyIndex.doc("a/", "Title", "Text"));
  }
}
