package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

  private static List<String> diff(String from, String to) {
    return LineDiff.unified("a", from, "b", to);
  }

  @Test
  void textsThatAreTheSameHaveNoDiff() {
    assertThat(diff("", "")).isEmpty();
    assertThat(diff("x\ny\n", "x\ny\n")).isEmpty();
  }

  @Test
  void aChangeHasThreeLinesAroundIt() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
        .containsExactly(
            "--- a", "+++ b", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");
  }

  @Test
  void changesFarApartAreShownApart() {
    String from = "a\n1\n2\n3\n4\n5\n6\n7\nb\n";
    assertThat(diff(from, from.replace("a", "x").replace("b", "y")))
        .containsExactly(
            "--- a",
            "+++ b",
            "@@ -1,4 +1,4 @@",
            "-a",
            "+x",
            " 1",
            " 2",
            " 3",
            "@@ -6,4 +6,4 @@",
            " 5",
            " 6",
            " 7",
            "-b",
            "+y");
  }

  @Test
  void anEmptyTextHasLineNought() {
    assertThat(diff("", "x\n")).containsExactly("--- a", "+++ b", "@@ -0,0 +1 @@", "+x");
    assertThat(diff("x\n", "")).containsExactly("--- a", "+++ b", "@@ -1 +0,0 @@", "-x");
  }

  @Test
  void aMissingEndOfTheLastLineIsADifference() {
    assertThat(diff("x\n", "x"))
        .containsExactly(
            "--- a", "+++ b", "@@ -1 +1 @@", "-x", "+x", "\\ No newline at end of file");
  }

  @Test
  void textsTooLongToCompareAreReplacedAsAWhole() {
    String from = "a\n".repeat(2_001) + "b\n";
    String to = "c\n".repeat(2_001) + "d\n";
    assertThat(diff(from, to)).hasSize(2 + 1 + 4_004);
  }

  @Test
  void applyingADiffGivesTheOtherText() {
    long seed = Long.getLong("seed", 42);
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String from = text(random);
      String to = text(random);
      assertThat(apply(diff(from, to), from)).as("seed %d, round %d", seed, round).isEqualTo(to);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(30);
    for (int i = 0; i < lines; i++) {
      text.append("abc".charAt(random.nextInt(3))).append('\n');
    }
    return text.toString();
  }

  /** Does what {@code patch} does, and checks what it checks. */
  private static String apply(List<String> diff, String from) {
    List<String> lines = from.lines().toList();
    List<String> out = new ArrayList<>();
    int read = 0;
    for (String line : diff.subList(Math.min(2, diff.size()), diff.size())) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
        out.addAll(lines.subList(read, start));
        read = start;
        int written = Integer.parseInt(hunk.group(3)) - ("0".equals(hunk.group(4)) ? 0 : 1);
        assertThat(out).hasSize(written);
      } else if (line.charAt(0) == '+') {
        out.add(line.substring(1));
      } else {
        assertThat(lines.get(read)).isEqualTo(line.substring(1));
        read++;
        if (line.charAt(0) == ' ') {
          out.add(line.substring(1));
        }
      }
    }
    out.addAll(lines.subList(read, lines.size()));
    return out.isEmpty() ? "" : String.join("\n", out) + "\n";
  }
}
