package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Style sheets do not know left from right, so that they serve both directions of writing. */
class LogicalPropertiesTest {
  private static final Pattern NAMED =
      Pattern.compile("(?:^|[{;\\s])((?:[a-z-]+-)?(?:left|right)(?:-[a-z]+)?:[^;}]*)");
  private static final Pattern FOUR_SIDES =
      Pattern.compile(
          "(?:margin|padding|inset|border-radius):\\s*(SIDE) (SIDE) (SIDE) (SIDE)\\s*[;}]"
              .replace("SIDE", "[^\\s;},(]+(?:\\([^()]*\\))?"));

  static Stream<ThemeFile> sheets() {
    return ThemeLayer.builtIn().staticFiles().values().stream()
        .filter(file -> file.name().endsWith(".css"));
  }

  private static List<String> physical(String css) {
    Stream<String> named = NAMED.matcher(css).results().map(found -> found.group(1));
    Stream<String> uneven =
        FOUR_SIDES
            .matcher(css)
            .results()
            .filter(LogicalPropertiesTest::isUneven)
            .map(found -> found.group());
    return Stream.concat(named, uneven).toList();
  }

  /** The second side is the right one, or its upper corner; the fourth is the left one. */
  private static boolean isUneven(java.util.regex.MatchResult sides) {
    boolean corners = sides.group().startsWith("border-radius");
    return corners
        ? !sides.group(1).equals(sides.group(2)) || !sides.group(3).equals(sides.group(4))
        : !sides.group(2).equals(sides.group(4));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void noStyleSheetNamesASide(ThemeFile sheet) {
    assertThat(physical(new String(sheet.bytes(), StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'a { margin-left: 1px }'", "'a { left: 0; }'", "'a { padding: 0 1rem 0 0; }'",
    "'a { border-radius: 0 1px 1px 0; }'", "'a{inset:0 auto auto -1rem}'",
        "'a { border-right-color: red }'"
  })
  void aSideIsFound(String css) {
    assertThat(physical(css)).hasSize(1);
  }

  @Test
  void whatIsTheSameOnBothSidesIsNone() {
    Matcher matcher = FOUR_SIDES.matcher("a { padding: 0 1rem 2rem 1rem; }");
    assertThat(matcher.find()).isTrue();
    assertThat(physical("a { padding: 0 1rem 2rem 1rem; border-radius: 1px 1px 0 0; }")).isEmpty();
  }
}
