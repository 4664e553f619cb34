package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RootColorsTest {
  private static RootColors of(String... stylesheets) {
    return RootColors.of(List.of(stylesheets));
  }

  @Test
  void theFirstOfAPairOfColoursIsTaken() {
    RootColors palette =
        of("@layer base{:root{color-scheme:light dark;--paper:light-dark(#FFF,#14181f)}}");

    assertThat(palette.light("paper")).isEqualTo("#ffffff");
  }

  @Test
  void whatIsForDarkScreensOrPrintIsLeftOut() {
    RootColors palette =
        of(
            """
            /* :root { --paper: #000 } */
            html, body { --paper: #fbf7ee; --sans: "a;}b", serif; --text: #222; }
            @media (prefers-color-scheme: dark) { :root { --paper: #1d1a16 } }
            @media print { :root { --text: #000; } }
            .note { --text: #00f; }
            """);

    assertThat(palette.light("paper")).isEqualTo("#fbf7ee");
    assertThat(palette.light("text")).isEqualTo("#222222");
  }

  @Test
  void aLaterStylesheetWinsUnlessItsValueIsNoColour() {
    RootColors palette =
        of(
            ":root { --accent: #1d46b4; --marker: #ffd84a }",
            ":root { --accent: #080; --marker: color-mix(in srgb, #ff0, red) }");

    assertThat(palette.light("accent")).isEqualTo("#008800");
    assertThat(palette.light("marker")).isEqualTo("#ffd84a");
  }

  @Test
  void aColourThatNoStylesheetHasIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> of("").light("paper")).hasMessageContaining("'paper'");
  }

  @Test
  void brokenStylesheetsAreRead() {
    assertThat(of("}} :root{--a:#123", "((", "'", ":root{--b:#456}").light("b"))
        .isEqualTo("#445566");
  }
}
