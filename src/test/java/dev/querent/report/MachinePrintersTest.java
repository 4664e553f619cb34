package dev.querent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachinePrintersTest {
  @Test
  void jsonHoldsEverythingThatIsKnown() {
    Diagnostic first =
        Diagnostic.of(Rule.BAD_VALUE, new Place("a.md", 2, 3, 4, "x: \"y\""), "it's \"bad\"")
            .withHint("write\nmore");
    Diagnostic second = Diagnostic.of(Rule.MISSING_ID, Place.ofFile("b.md"), "no id");

    assertThat(new JsonPrinter().print(new Findings(List.of(first, second), 2, true)))
        .isEqualTo(
            "{\"version\":1,\"diagnostics\":["
                + "{\"rule\":\"bad-value\",\"severity\":\"error\",\"file\":\"a.md\",\"line\":2,"
                + "\"column\":3,\"length\":4,\"message\":\"it's \\\"bad\\\"\","
                + "\"hint\":\"write\\nmore\"},"
                + "{\"rule\":\"missing-id\",\"severity\":\"warning\",\"file\":\"b.md\",\"line\":0,"
                + "\"column\":0,\"length\":0,\"message\":\"no id\"}],"
                + "\"counts\":{\"errors\":1,\"warnings\":1,\"files\":2}}\n");
  }

  @Test
  void noFindingsAreADocumentToo() {
    assertThat(new JsonPrinter().print(new Findings(List.of(), 0, false)))
        .isEqualTo(
            "{\"version\":1,\"diagnostics\":[],"
                + "\"counts\":{\"errors\":0,\"warnings\":0,\"files\":0}}\n");
  }

  @Test
  void anAnnotationCannotBreakOutOfItsCommand() {
    Place place = new Place("a,line=9:b%\n::error::x.md", 2, 3, 4, "");
    Diagnostic diagnostic =
        Diagnostic.of(Rule.BAD_VALUE, place, "100%\r\n::stop-commands::x").withHint("a,b:c");

    assertThat(new GithubPrinter().print(new Findings(List.of(diagnostic), 1, false)))
        .endsWith(
            "1 problem (1 error) in 1 file\n"
                + "::error file=a%2Cline=9%3Ab%25%0A%3A%3Aerror%3A%3Ax.md,line=2,col=3,"
                + "title=bad-value::100%25%0D%0A::stop-commands::x%0Ahelp: a,b:c\n")
        .satisfies(
            text ->
                assertThat(text.lines().filter(line -> line.strip().startsWith("::"))).hasSize(1));
  }

  @Test
  void aQuotedLineIsNoCommand() {
    Place file = new Place("::error::x.md", 1, 1, 1, "::error::x ##[error]x");
    Diagnostic diagnostic = Diagnostic.of(Rule.BAD_VALUE, file, "wrong");

    assertThat(new GithubPrinter().print(new Findings(List.of(diagnostic), 1, false)))
        .doesNotContain("##[")
        .startsWith(": :error::x.md:1:1: error: wrong [bad-value]\n");
  }

  @Test
  void aWholeFileHasNeitherLineNorColumn() {
    Diagnostic diagnostic = Diagnostic.of(Rule.MISSING_ID, Place.ofFile("a.md"), "no id");

    assertThat(new GithubPrinter().print(new Findings(List.of(diagnostic), 1, false)))
        .endsWith("\n::warning file=a.md,title=missing-id::no id\n");
  }

  @Test
  void tenErrorsThenTenWarningsAreShownAndTheTextHasThemAll() {
    List<Diagnostic> all = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      Place place = new Place("a.md", i, 1, 1, "x");
      all.add(Diagnostic.of(Rule.MISSING_ID, place, "warning " + i));
      all.add(Diagnostic.of(Rule.BAD_VALUE, place, "error " + i));
    }

    String text = TextPrinter.plain().print(new Findings(all, 1, true));
    String printed = new GithubPrinter().print(new Findings(all, 1, true));
    assertThat(printed).startsWith(text);
    assertThat(text)
        .contains("warning 13", "error 13")
        .endsWith("26 problems (13 errors, 13 warnings) in 1 file; nothing was written\n");
    List<String> lines = printed.substring(text.length()).lines().toList();

    assertThat(lines).hasSize(21);
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning "));
    assertThat(lines.get(9)).endsWith("::error 10");
    assertThat(lines.get(20))
        .isEqualTo("6 more problems are not shown beside the lines; the text above has them all");
  }
}
