package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  @Test
  void linesCountFromTheTopOfTheFile() {
    String header = "---\ntitle: x\nextra: [a](javascript:x)\n---\n";
    ReadMarkdown read =
        ReadMarkdown.read(
            header + "# T\n\nä😀 [x](javascript:y)\n", header.length(), Shape.QUESTION);
    assertThat(read.reports())
        .containsExactly(
            "content/a.md:7:8: the address 'javascript:y' is of a kind that is not allowed"
                + " [unsafe-url]");
    assertThat(read.document().title().orElseThrow().place().line()).isEqualTo(5);
  }

  @Test
  void withAnAnswerWhatStandsBeforeItIsThePrompt() {
    ReadMarkdown read = ReadMarkdown.question("# T\n\nWhy?\n\n## ANSWER\n\nSo.\n");
    assertThat(read.document().section(SectionKind.PROMPT).orElseThrow().text()).isEqualTo("Why?");
    assertThat(read.document().section(SectionKind.ANSWER).orElseThrow().text()).isEqualTo("So.");
  }

  @Test
  void withoutAnAnswerWhatStandsBeforeTheKeyPointsIsIt() {
    ReadMarkdown read = ReadMarkdown.question("# T\n\nSo.\n\n**Key points**\n\n- a\n");
    assertThat(read.document().section(SectionKind.PROMPT)).isEmpty();
    assertThat(read.document().section(SectionKind.ANSWER).orElseThrow().text()).isEqualTo("So.");
  }

  @Test
  void anEmptyAnswerIsNoAnswer() {
    ReadMarkdown read = ReadMarkdown.question("# T\n\nWhy?\n\n## Answer\n\n<!-- later -->\n");
    assertThat(read.document().section(SectionKind.ANSWER)).isEmpty();
    assertThat(read.document().section(SectionKind.PROMPT)).isPresent();
  }

  @Test
  void aLinkThatIsShownTwiceIsOneUse() {
    ReadMarkdown read =
        ReadMarkdown.question("# [t](t.md)\n\n## [h](h.md)\n\n## Follow-ups\n\n- [a](a.md)\n");
    assertThat(read.document().uses())
        .extracting(MarkdownDocument.Use::destination)
        .containsExactly("h.md", "a.md");
    assertThat(read.document().section(SectionKind.FOLLOW_UPS).orElseThrow().items().get(0))
        .extracting(MarkdownDocument.Item::soleLink)
        .isEqualTo(1);
  }

  @Test
  void aTitleAndAnOutlineFitIntoALink() {
    ReadMarkdown read =
        ReadMarkdown.question("# A [b](c.md) ![d](e.png)[^n]\n\n## F [g](h.md)\n\n[^n]: x\n");
    assertThat(read.fill(read.document().title().orElseThrow().html())).isEqualTo("A b d");
    MarkdownDocument.Heading heading = read.document().sections().get(0).headings().get(0);
    assertThat(read.fill(heading.html())).isEqualTo("F g");
    assertThat(read.html()).contains("<a href=\"use:h.md\">g</a>");
  }

  @Test
  void signsThatCouldBeHolesAreReplaced() {
    ReadMarkdown read = ReadMarkdown.question("a\u0001L0\u0002 &#1;L0&#2; \u0000 \ud800 \u0085\n");
    assertThat(read.html())
        .isEqualTo("<p>a\ufffdL0\ufffd \ufffdL0\ufffd \ufffd \ufffd \ufffd</p>\n");
  }

  @Test
  void theSameFileGivesTheSameDocumentOnAnyThread() throws Exception {
    String markdown = "| `a` | b |\n|--|--|\n| x | y |\n\n~~z~~ [q](r.md)\n".repeat(20);
    String expected = ReadMarkdown.question(markdown).html();
    ExecutorService workers = Executors.newFixedThreadPool(4, new ParserThreads());
    try {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        results.add(workers.submit(() -> ReadMarkdown.question(markdown).html()));
      }
      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void aFileOfOneVeryLongLineWithManyMistakesFitsIntoMemory() {
    String line = "<b x=y>a</b> [b](c.md) ".repeat(20_000);
    Diagnostics diagnostics = new Diagnostics();
    ReadMarkdown.reader(Limits.DEFAULT)
        .read(new SourceText("a.md", line), 0, Shape.PAGE, diagnostics);
    assertThat(diagnostics.sorted()).isNotEmpty();
  }
}
