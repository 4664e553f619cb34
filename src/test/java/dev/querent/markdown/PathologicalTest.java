package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Inputs on which parsers hang or overflow: each ends, with a result or with a diagnostic. */
class PathologicalTest {
  private static final int TIMES = 100_000;

  private static final MarkdownReader READER =
      ReadMarkdown.reader(ReadMarkdown.budget(Duration.ofMillis(200)));

  @TestFactory
  Stream<DynamicTest> everyOpeningMarkManyTimesEnds() {
    return List.of(
            ">",
            "> ",
            "[",
            "![",
            "*a ",
            "_a ",
            "*a_b ",
            "**a",
            "[a](",
            "![a](",
            "[a][",
            "![[]()",
            "[a](<b",
            "<",
            "<!--",
            "<?",
            "<a ",
            "</",
            "<b>",
            "</b>",
            "<div>\n\n",
            "<script>",
            "<a href=\"",
            "<x y='",
            "<![CDATA[",
            "`a",
            "``",
            "~",
            "~~a ",
            "```\n",
            "\\",
            "&",
            "&#1;",
            "&amp;",
            "(",
            "[^",
            "[^a] ",
            "- ",
            "- a\n",
            "> - ",
            "1. ",
            "* * ",
            "# ",
            "# a\n",
            "## a {#a}\n",
            "x\n===\n",
            "|a",
            "| ",
            "|-",
            "[a]: b\n",
            "a\n: b\n\n",
            "> [!NOTE]\n",
            "{{include ",
            "www.a",
            "http://a.b/(",
            "a@b.c ",
            "    a\n",
            "\t",
            "\r",
            "\n",
            "TCP ")
        .stream()
        .map(mark -> ends("'" + mark.strip() + "'", mark.repeat(TIMES)));
  }

  @TestFactory
  Stream<DynamicTest> everyKnownTrapEnds() {
    Map<String, String> traps = new TreeMap<>();
    traps.put("a bracket and backslashes", "[" + "\\".repeat(60));
    traps.put("backticks of increasing length", repeat(1400, i -> "`".repeat(i + 1) + "a "));
    traps.put("nested lists", repeat(1000, i -> "  ".repeat(i) + "- a\n"));
    traps.put("reference definitions", repeat(30_000, i -> "[r" + i + "]: /u\n"));
    traps.put("footnotes", repeat(100_000, i -> "[^" + i + "]"));
    traps.put("footnote definitions", repeat(20_000, i -> "[^" + i + "]: [^" + (i + 1) + "]\n\n"));
    traps.put("nested emphasis", "*a **a ".repeat(50_000) + "b** b*".repeat(50_000));
    traps.put("nested brackets", "[".repeat(50_000) + "a" + "]".repeat(50_000));
    traps.put("nested links", "[".repeat(20_000) + "a" + "](b)".repeat(20_000));
    traps.put("columns", "|a".repeat(5000) + "\n" + "|-".repeat(5000) + "\n" + "|a\n".repeat(5000));
    traps.put("escaped bars", "|a|\n|-|\n|" + "\\| ".repeat(TIMES));
    traps.put("bars in code", "|a|\n|-|\n|`" + "\\|".repeat(TIMES) + "`|");
    traps.put("bars", "|a|\n|-|\n" + "|".repeat(TIMES));
    traps.put("unfinished tags", "<div>\n" + "<a x=y ".repeat(TIMES) + "z=\"");
    traps.put("items without a list", "<div>\n" + "<li></li>\n".repeat(TIMES));
    traps.put("scripts in one block", "<div>\n" + "<script></script>".repeat(50_000));
    traps.put("marked lines", "```go {" + "1,".repeat(200_000) + "1}\n" + "a\n".repeat(100_000));
    traps.put("brackets behind an address", "http://a.b/" + ")".repeat(500_000));
    return traps.entrySet().stream().map(trap -> ends(trap.getKey(), trap.getValue()));
  }

  @Test
  void aFileOverItsBudgetIsNamed() {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("content/slow.md", "[" + "\\".repeat(80));
    assertThat(READER.read(source, 0, Shape.QUESTION, diagnostics).sections()).isEmpty();
    Diagnostic found = diagnostics.sorted().get(0);
    assertThat(found.rule()).isEqualTo(Rule.MARKDOWN_TOO_SLOW);
    assertThat(found.place().toString()).isEqualTo("content/slow.md");
    assertThat(found.message())
        .isEqualTo("the file takes more than 0.2 s of processor time to read");
  }

  @Test
  void nestingThatIsTooDeepIsShownWhereItBegins() {
    assertThat(ReadMarkdown.question("a\n\n" + "> ".repeat(80) + "x").reports())
        .containsExactly(
            "content/a.md:3:121: Markdown is nested more than 60 deep here [too-deep]");
    assertThat(ReadMarkdown.question("> ".repeat(50) + "x").reports()).isEmpty();
    assertThat(ReadMarkdown.question(">".repeat(100_000)).rules()).containsExactly("too-deep");
  }

  private static DynamicTest ends(String name, String markdown) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Diagnostics diagnostics = new Diagnostics();
          SourceText source = new SourceText("a.md", markdown);
          MarkdownDocument document = READER.read(source, 0, Shape.QUESTION, diagnostics);
          boolean gaveUp =
              diagnostics.sorted().stream()
                  .map(Diagnostic::rule)
                  .anyMatch(rule -> rule == Rule.MARKDOWN_TOO_SLOW || rule == Rule.TOO_DEEP);
          assertThat(gaveUp && !document.sections().isEmpty()).isFalse();
        });
  }

  private static String repeat(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }
}
