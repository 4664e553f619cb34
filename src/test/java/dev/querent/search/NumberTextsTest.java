package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.message.Numerals;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers look the same on pages, which the build writes, and in what scripts show. */
class NumberTextsTest {
  private static final long[] NUMBERS = {0, 7, 10, 999, 1000, 1234, 12345, 123456, 1234567};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "ar-EG", "ar-MA", "be", "bg", "bn", "ca", "cs", "da", "de", "de-AT", "de-CH", "el",
        "en", "en-GB", "en-IN", "es", "es-MX", "et", "eu", "fa", "fi", "fr", "he", "hi", "hr", "hu",
        "id", "is", "it", "ja", "ko", "lt", "lv", "mk", "mr", "nb", "ne", "nl", "nn", "pl", "pt",
        "pt-BR", "pt-PT", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk", "vi", "zh"
      })
  void pagesAndScriptsWriteTheSameNumbers(String language) {
    try (ScriptEngine engine = ScriptEngine.ofTheme()) {
      String wanted =
          engine
              .module(
                  """
                  export default (language, ...numbers) =>
                    numbers.map((number) => number.toLocaleString(language)).join(" ");
                  """)
              .call(arguments(language));
      assertThat(
              Arrays.stream(NUMBERS)
                  .mapToObj(number -> Numerals.of(language).grouped(number))
                  .collect(Collectors.joining(" ")))
          .isEqualTo(wanted);
    }
  }

  private static Object[] arguments(String language) {
    Object[] arguments = new Object[NUMBERS.length + 1];
    arguments[0] = language;
    for (int i = 0; i < NUMBERS.length; i++) {
      arguments[i + 1] = (double) NUMBERS[i];
    }
    return arguments;
  }
}
