package dev.querent.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenGraphLocaleTest {
  @ParameterizedTest
  @CsvSource({
    "de, de_DE",
    "pt-BR, pt_BR",
    "en-GB, en_GB",
    "ja, ja_JP",
    "zh-Hant-TW, zh_TW",
    "sr-Latn, sr_RS",
    "ar, ar_AR"
  })
  void aLanguageIsNamedWithACountry(String language, String locale) {
    assertThat(OpenGraphLocale.of(language)).contains(locale);
  }

  @Test
  void whatIsAssumedOrNotKnownIsNotSaid() {
    assertThat(OpenGraphLocale.of("en")).isEmpty();
    assertThat(OpenGraphLocale.of("en-US")).isEmpty();
    assertThat(OpenGraphLocale.of("eo")).isEmpty();
  }
}
