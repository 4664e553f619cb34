package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewBox='0 0 120 40' | 120 | 40",
        "viewBox='-5,-5 12.5 4' | 12.5 | 4",
        "width='64' height='16px' viewBox='0 0 1 1' | 64 | 16",
        "width='100%' height='100%' viewBox='0 0 8 2' | 8 | 2"
      })
  void theRootSaysHowLargeADrawingIs(String attributes, double width, double height) {
    assertThat(of(attributes)).contains(new SvgSize(width, height));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x='1'",
        "viewBox='0 0 0 40'",
        "viewBox='0 0 1.2.3 40'",
        "width='9' height='9",
        "viewBox='0 0 40'"
      })
  void aDrawingWithoutAUsableSizeHasNone(String attributes) {
    assertThat(of(attributes)).isEmpty();
  }

  private static Optional<SvgSize> of(String attributes) {
    String svg =
        "<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg' "
            + attributes
            + "/>";
    return SvgSize.of(svg.getBytes(StandardCharsets.UTF_8));
  }
}
