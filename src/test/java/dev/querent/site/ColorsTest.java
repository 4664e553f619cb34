package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours and fonts by settings alone. */
class ColorsTest {
  private final SiteProject project =
      SiteProject.bare().question("net/ttl.md", "What is a TTL?", "A time.");

  @AfterEach
  void remove() {
    project.close();
  }

  private SiteProject.Run build(String look) {
    return project.file("querent.yaml", "title: Test\nlook:\n" + look).run("build");
  }

  private String styles() throws IOException {
    try (Stream<Path> files = Files.list(project.site().resolve("assets/css"))) {
      Path sheet =
          files.filter(f -> f.getFileName().toString().startsWith("main.")).findFirst().get();
      assertThat(project.page("net/ttl/index.html")).contains(sheet.getFileName().toString());
      return Files.readString(sheet);
    }
  }

  @Test
  void coloursAndWhatIsMixedOfThemAreInTheMainStyleSheet() throws IOException {
    build("  accent: { light: \"#7a1fa2\", dark: \"#e0b0ff\" }\n").exitsWith(0).printsNoProblem();

    assertThat(styles())
        .contains("--accent:light-dark(#7a1fa2,#e0b0ff);--tint:light-dark(#f3ebf7,#2c2a3a)");
    assertThat(project.html("").select("link[rel=stylesheet]").eachAttr("href"))
        .allMatch(href -> href.matches("assets/css/(main|lists|overview)\\.\\w+\\.css"));
    assertThat(project.html("").select("[style], style")).isEmpty();
  }

  @Test
  void aColourOfOneSchemeLeavesTheOtherAsItWas() throws IOException {
    build("  accent: { light: \"#7a1fa2\" }\n").exitsWith(0).printsNoProblem();

    assertThat(styles()).contains("--accent:light-dark(#7a1fa2,#94b4ff)");
  }

  @Test
  void aColourThatCannotBeReadIsReportedWithTheNearestThatCan() {
    build("  accent:\n    light: \"#88aaff\"\n")
        .exitsWith(2)
        .printsError(
            """
            querent.yaml:4:12: error: links (#88aaff) have a contrast of 2.27:1 on the page (#ffffff) and need 4.5:1 [low-contrast]
                4 |     light: "#88aaff"
                  |            ^^^^^^^^^
            """);
    String near =
        project.run("build").err().replaceAll("(?s).*passes is \"(#[0-9a-f]{6})\".*", "$1");
    build("  accent:\n    light: \"" + near + "\"\n").exitsWith(0).printsNoProblem();
  }

  @ParameterizedTest
  @CsvSource({
    "paper, light, #cccccc",
    "paper, dark, #445566",
    "text, light, #888888",
    "text, dark, #666666",
    "accent, dark, #1d46b4",
    "marker, dark, #ffffff"
  })
  void theColourThatIsProposedPasses(String role, String scheme, String color) {
    String look = "  %s: { %s: \"%s\" }\n";
    String errors = build(look.formatted(role, scheme, color)).exitsWith(2).err();
    assertThat(errors)
        .contains("querent.yaml:3:")
        .contains("[low-contrast]")
        .containsOnlyOnce("error:");

    String near = errors.replaceAll("(?s).*passes is \"(#[0-9a-f]{6})\".*", "$1");
    build(look.formatted(role, scheme, near)).exitsWith(0).printsNoProblem();
  }

  @Test
  void aWholeSchemeOfOnesOwnIsJudgedTogether() {
    build(
            """
              paper: { light: "#fbf7ef", dark: "#191613" }
              text: { light: "#2a2118", dark: "#ece4d8" }
              accent: { light: "#8a2d0b", dark: "#ffb38a" }
              marker: { light: "#ffcf5a", dark: "#c9962b" }
            """)
        .exitsWith(0)
        .printsNoProblem();
  }

  @Test
  void everyMistakeIsToldInOneRun() {
    build(
            """
              accent: { light: blue, dark: }
              marker: { lihgt: "#ffcf5a" }
              fonts: { text: comic, code: serif }
              colour: 1
            """)
        .exitsWith(2)
        .printsError("3:20: error: 'blue' is not a colour [bad-value]")
        .printsError("'look.accent.dark' has no value")
        .printsError("help: write it in quotes, such as \"#1d46b4\"")
        .printsError("help: did you mean 'light'?")
        .printsError("'look.fonts.text' cannot be 'comic'")
        .printsError("'look.fonts.code' cannot be 'serif'")
        .printsError("there is no key 'colour' in 'look'");
  }

  @Test
  void fontsAreThoseThatReadersHave() throws IOException {
    build("  fonts: { text: serif, headings: system, code: typewriter }\n")
        .exitsWith(0)
        .printsNoProblem();

    assertThat(styles())
        .contains("--sans:\"Iowan Old Style\",")
        .contains("--serif:system-ui,sans-serif")
        .contains("--mono:\"Courier New\",")
        .doesNotContain("@font-face");
  }

  @Test
  void withoutSettingsTheStyleSheetIsThatOfTheTheme() throws IOException {
    project.run("build").exitsWith(0);
    String plain = styles();
    build("  fonts: {}\n").exitsWith(0);

    assertThat(styles()).isEqualTo(plain).contains("--accent:light-dark(#1d46b4,");
  }
}
