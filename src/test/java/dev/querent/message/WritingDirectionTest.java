package dev.querent.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingDirectionTest {
  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "de-CH, ltr",
    "ar, rtl",
    "AR, rtl",
    "ar-EG, rtl",
    "he, rtl",
    "iw, rtl",
    "fa, rtl",
    "ur-IN, rtl",
    "az, ltr",
    "az-Arab, rtl",
    "pa-Arab-PK, rtl",
    "ks-Deva, ltr",
    "yi, rtl"
  })
  void theScriptOfATagGoesBeforeItsLanguage(String tag, String direction) {
    assertThat(WritingDirection.of(tag).word()).isEqualTo(direction);
  }
}
