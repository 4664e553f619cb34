package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.TextLine.Kind;
import dev.querent.markdown.TextLine.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodyTextTest {
  private static BodySection body(String markdown) {
    return ReadMarkdown.page(markdown).document().sections().get(0);
  }

  @Test
  void codeInALineIsASpanOfItsOwn() {
    assertThat(body("Call `net.Dial` *now*, and\n`f()`.\n").lines())
        .containsExactly(
            new TextLine(
                Kind.PROSE,
                "",
                List.of(
                    new Span("Call ", false),
                    new Span("net.Dial", true),
                    new Span(" now, and ", false),
                    new Span("f()", true),
                    new Span(".", false))));
  }

  @Test
  void aTitleHasSpansToo() {
    TextLine title =
        ReadMarkdown.page("# What is `TIME_WAIT`?\n").document().title().orElseThrow().line();
    assertThat(title.spans())
        .containsExactly(
            new Span("What is ", false), new Span("TIME_WAIT", true), new Span("?", false));
    assertThat(title.text()).isEqualTo("What is TIME_WAIT?");
  }

  @Test
  void everyLineOfCodeKeepsItsIndentation() {
    List<TextLine> lines = body("```go\nfor {\n\n\tx()  \n}\n```\n").lines();
    assertThat(lines).extracting(TextLine::text).containsExactly("for {", "\tx()", "}");
    assertThat(lines).extracting(TextLine::kind).containsOnly(Kind.CODE);
  }

  @Test
  void rowsItemsAndDefinitionsAreLines() {
    String table = "| a | `b` |\n|---|---|\n| c | d |\n";
    assertThat(body(table + "\n- one\n  - two\n\n> three\n\nfour\n: five\n").lines())
        .extracting(TextLine::text)
        .containsExactly("a b", "c d", "one", "two", "three", "four", "five");
  }

  @Test
  void rawHtmlSaysItsText() {
    assertThat(
            body("<p>a\n<b>b</b> <code>c</code></p><ul><li>d<li>e</ul><!-- no -->\n\n"
                    + "f<br>g <img src=\"p.png\" alt=\"h\"> <code>i</code><script>no</script>\n")
                .lines())
        .extracting(BodyTextTest::marked)
        .containsExactly("a b [c]", "d", "e", "f g h [i]", "no");
  }

  private static String marked(TextLine line) {
    StringBuilder text = new StringBuilder();
    line.spans().forEach(s -> text.append(s.code() ? "[" + s.text() + "]" : s.text()));
    return text.toString();
  }

  @Test
  void descriptionsLeaveCodeBlocksOut() {
    BodySection body = body("## Head\n\nOne `two`.\n\n```\nthree\n```\n\nfour\n");
    assertThat(body.text()).isEqualTo("Head\nOne two.\nfour");
  }

  @Test
  void aPageIsCutBeforeTheHeadingsThatAreNamed() {
    BodyText said = body("lead\n\n## A `b`\n\nx\n\n### C\n\ny\n\n## D\n").said();
    List<BodyText> parts = said.cutAt(Set.of("a-b", "d"));
    assertThat(parts)
        .extracting(part -> part.lines().stream().map(TextLine::text).toList())
        .containsExactly(List.of("lead"), List.of("A b", "x", "C", "y"), List.of("D"));
    assertThat(parts.get(1).lines().get(0).id()).isEqualTo("a-b");
    assertThat(body("## A\n\nx\n").said().cutAt(Set.of("a")).get(0).isEmpty()).isTrue();
  }

  @Test
  void signsThatContentSmugglesInAreNotTakenForOurs() {
    BodySection body = body("\u0001a \u0002b\u0002 &#3;c&#3; `\u0003d`\n");
    assertThat(body.lines()).hasSize(1);
    assertThat(body.lines().get(0).kind()).isEqualTo(Kind.PROSE);
    assertThat(body.lines().get(0).text()).isEqualTo("\ufffda \ufffdb\ufffd \ufffdc\ufffd \ufffdd");
  }
}
