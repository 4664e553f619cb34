package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Color;
import dev.querent.config.Shade;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theBuiltInThemeHoldsToWhatItAsksOfOthers(boolean dark) {
    Palette palette = Palette.of(new Theme("", "", List.of(ThemeLayer.builtIn())), dark);

    for (Contrast contrast : Contrast.ALL) {
      assertThat(palette.find(contrast.front())).as(contrast.front()).isPresent();
      assertThat(palette.find(contrast.back())).as(contrast.back()).isPresent();
      assertThat(contrast.holds(palette)).as(contrast.describe(palette)).isTrue();
    }
  }

  /** Pairs from the W3C's examples of its formula. */
  @ParameterizedTest
  @CsvSource({
    "#000, #fff, 21.00",
    "#777777, #ffffff, 4.48",
    "#767676, #ffffff, 4.54",
    "#f00, #f00, 1.00"
  })
  void ratiosAreThoseOfTheGuidelines(String one, String other, String ratio) {
    double measured = Color.parse(one).orElseThrow().contrastWith(Color.parse(other).orElseThrow());

    assertThat(String.format(java.util.Locale.ROOT, "%.2f", measured)).isEqualTo(ratio);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1d46b4", "#ffd84a", "#000000", "#ffffff", "#7a1fa2", "#00ff00"})
  void aShadeAtItsOwnLightnessIsTheColour(String hex) {
    Shade shade = Shade.of(Color.parse(hex).orElseThrow());

    assertThat(shade.withLightness(shade.lightness()).hex()).isEqualTo(hex);
  }
}
