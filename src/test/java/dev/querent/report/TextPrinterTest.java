package dev.querent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
  @Test
  void aDiagnosticShowsTheLineTheMarkAndTheHint() {
    SourceText source =
        new SourceText(
            "content/dns/a.md", "\n".repeat(13) + "See also [TIME_WAIT](../tcp/tme-wait.md).\n");
    int at = source.text().indexOf("../tcp");
    Diagnostic broken =
        Diagnostic.of(
                Rule.BROKEN_LINK,
                source.at(at, "../tcp/tme-wait.md".length()),
                "no page has the address 'tcp/tme-wait.md'")
            .withHint("did you mean '../tcp/time-wait.md'?");
    Diagnostic warning =
        Diagnostic.of(Rule.MISSING_ID, Place.ofFile("content/dns/b.md"), "the question has no id");

    assertThat(TextPrinter.plain().print(new Findings(List.of(broken, warning), 214, true)))
        .isEqualTo(
            """
            content/dns/a.md:14:22: error: no page has the address 'tcp/tme-wait.md' [broken-link]
               14 | See also [TIME_WAIT](../tcp/tme-wait.md).
                  |                      ^^^^^^^^^^^^^^^^^^
                  = help: did you mean '../tcp/time-wait.md'?
            content/dns/b.md: warning: the question has no id [missing-id]
            2 problems (1 error, 1 warning) in 214 files; nothing was written
            """);
  }

  @Test
  void theSummaryCountsInWords() {
    Diagnostic warning = Diagnostic.of(Rule.MISSING_ID, Place.ofFile("a.md"), "no id");

    assertThat(new Findings(List.of(), 1, false).summary()).isEqualTo("no problems in 1 file");
    assertThat(new Findings(List.of(warning), 0, false).summary())
        .isEqualTo("1 problem (1 warning) in 0 files");
  }

  @Test
  void tabsAndWideCharactersKeepTheMarkInPlace() {
    assertThat(drawn("\tx", 2, 1)).containsExactly("    x", "    ^");
    assertThat(drawn("ab\tx", 4, 1)).containsExactly("ab  x", "    ^");
    assertThat(drawn("日本x", 3, 1)).containsExactly("日本x", "    ^");
    assertThat(drawn("a日本b", 2, 2)).containsExactly("a日本b", " ^^^^");
    assertThat(drawn("e\u0301x", 3, 1)).containsExactly("e\u0301x", " ^");
    assertThat(drawn("\ud83d\ude00x", 2, 1)).containsExactly("\ud83d\ude00x", "  ^");
  }

  @Test
  void aMarkMayStandBehindTheEndOfTheLine() {
    assertThat(drawn("key:", 5, 1)).containsExactly("key:", "    ^");
    assertThat(drawn("", 1, 1)).containsExactly("", "^");
  }

  @Test
  void aLongLineIsCutAroundTheMark() {
    String line = "a".repeat(500) + "MARK" + "b".repeat(500);
    List<String> drawn = drawn(line, 501, 4);

    assertThat(drawn.get(0)).startsWith("…aaa").endsWith("bbb…").hasSizeLessThanOrEqualTo(100);
    assertThat(drawn.get(0).indexOf("MARK")).isEqualTo(drawn.get(1).indexOf('^'));
    assertThat(drawn.get(1).strip()).isEqualTo("^^^^");
    assertThat(drawn(line, 1, 1).get(0)).startsWith("aaa").endsWith("…");
    assertThat(drawn(line, 1004, 1).get(0)).startsWith("…").endsWith("bbb");
  }

  @Test
  void contentCannotPlayWithTheTerminal() {
    String hostile = "\u001b]0;owned\u0007\u001b[2J\u202etxt\u2066\r\u009b1m\u2028";
    Place place = new Place("a\u001b[31m.md", 1, 1, 3, hostile);
    Diagnostic diagnostic = Diagnostic.of(Rule.BAD_VALUE, place, hostile).withHint(hostile);

    String printed = TextPrinter.plain().print(new Findings(List.of(diagnostic), 1, false));

    assertThat(printed.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x202e || c == 0x2066);
    assertThat(printed.lines()).hasSize(5);
    assertThat(printed).contains("␛]0;owned␇␛[2J<U+202E>txt<U+2066>␍<U+009B>1m<U+2028>");
  }

  @Test
  void colourIsThereOnlyWhenAskedFor() {
    Diagnostic diagnostic =
        Diagnostic.of(Rule.BAD_VALUE, new Place("a.md", 1, 1, 1, "x"), "bad").withHint("good");
    Findings findings = new Findings(List.of(diagnostic), 1, false);

    String plain = TextPrinter.plain().print(findings);
    String colored = TextPrinter.colored().print(findings);

    assertThat(plain).doesNotContain("\033");
    assertThat(colored).contains("\033[1;31merror:\033[0m");
    assertThat(colored.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void everyPlaceInEveryLineCanBePrinted() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder line = new StringBuilder();
      int length = random.nextInt(400);
      for (int n = 0; n < length; n++) {
        line.appendCodePoint("a\t日é\u0301\u202e\u0007".codePointAt(random.nextInt(7)));
      }
      Place place = new Place("f", 1, random.nextInt(420), random.nextInt(420), line.toString());
      SourceWindow window = SourceWindow.of(place);
      int width = window.text().codePoints().map(VisibleText::width).sum();
      assertThat(width).as("-Dseed=%d", seed).isLessThanOrEqualTo(110);
      assertThat(window.caretColumn()).as("-Dseed=%d", seed).isBetween(0, 110);
      assertThat(window.caretWidth()).as("-Dseed=%d", seed).isBetween(1, 110);
    }
  }

  private static List<String> drawn(String line, int column, int length) {
    Place place = new Place("f", 7, column, length, line);
    Diagnostic diagnostic = Diagnostic.of(Rule.BAD_VALUE, place, "bad");
    return TextPrinter.plain()
        .print(new Findings(List.of(diagnostic), 1, false))
        .lines()
        .skip(1)
        .limit(2)
        .map(shown -> shown.length() < 8 ? "" : shown.substring(8))
        .toList();
  }
}
