package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.html.HtmlDocument;
import dev.querent.url.LinkUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile content: whatever is written, nothing in the page runs or leaves its place. */
class RawHtmlTest {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "form",
          "button",
          "textarea",
          "select",
          "link",
          "meta",
          "base",
          "template",
          "video",
          "audio",
          "frameset",
          "noscript",
          "title",
          "xmp",
          "plaintext",
          "dialog",
          "main");

  static List<String> hostile() {
    List<String> hostile = new ArrayList<>();
    SpecExamples.resource("/markdown-hostile/vectors.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.replace("\\n", "\n").replace("\\0", "\0").replace("\\1", "\u0001"))
        .forEach(hostile::add);
    assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
    return hostile;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingRunsAndTheTextAroundSurvives(String vector) {
    for (String markdown :
        List.of(
            "before\n\n" + vector + "\n\nafter",
            "before " + vector + " after",
            "- before\n\n  " + vector + "\n\n- after",
            "before\n\n> " + vector + "\n\nafter",
            "| before | after |\n|---|---|\n| " + vector + " | x |")) {
      HtmlDocument page = page(ReadMarkdown.question(markdown).html());
      assertHarmless(page, markdown);
      assertThat(page.text()).as(markdown).contains("before");
      if (!vector.contains("```")) {
        // Behind a fence that closes nothing, the words are its info string.
        assertThat(page.text()).as(markdown).contains("after");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingLeavesTheElementItIsPutInto(String vector) {
    for (String markdown : List.of(vector + "\n\nx\n\n## Key points\n\n- y", "a " + vector)) {
      for (MarkdownDocument.BodySection section :
          ReadMarkdown.question(markdown).document().sections()) {
        String html = ReadMarkdown.question(markdown).fill(section.html());
        HtmlDocument page = page(html);
        assertThat(page.select("body > ul > li > *")).as(html).hasSize(2);
        assertThat(page.select("body > *, body > ul > *")).as(html).hasSize(3);
        assertThat(page.select("#out").get(0).text()).as(html).isEqualTo("out");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void titlesAndHeadingsStayOneLineOfText(String vector) {
    String line = vector.replace("\n", " ");
    ReadMarkdown read = ReadMarkdown.question("# T " + line + "\n\ntext\n\n## H " + line + "\n");
    read.document()
        .title()
        .ifPresent(title -> assertLabel("<a href=\"x\">" + read.fill(title.html()) + "</a>"));
    read.document()
        .sections()
        .forEach(
            section ->
                section
                    .headings()
                    .forEach(h -> assertLabel("<a href=\"x\">" + read.fill(h.html()) + "</a>")));
  }

  private static void assertLabel(String html) {
    HtmlDocument page = page("<p id=\"p\">" + html + "</p>");
    assertHarmless(page, html);
    assertThat(page.select("#in > *")).as(html).hasSize(1);
    assertThat(page.select("#p > *")).as(html).hasSize(1);
    assertThat(page.select("a")).as(html).hasSize(1);
  }

  // A list item is the place that HTML's implied end tags leave most easily.
  private static HtmlDocument page(String html) {
    return HtmlDocument.parse(
        "<!DOCTYPE html><title>t</title><ul><li><div id=\"in\">"
            + html
            + "</div><p id=\"out\">out</p></li></ul><p id=\"last\">last</p>");
  }

  private static void assertHarmless(HtmlDocument page, String markdown) {
    for (HtmlDocument.Found element : page.select("body *")) {
      assertThat(NEVER).as(markdown).doesNotContain(element.name());
      assertThat(element.attributes().keySet())
          .as(markdown)
          .noneMatch(name -> name.startsWith("on"))
          .doesNotContain("style", "srcdoc", "name", "formaction", "target", "action", "ping");
      for (String attribute : List.of("href", "src", "cite", "xlink:href")) {
        String url = element.attribute(attribute).replaceFirst("^use:", "");
        assertThat(LinkUrl.of(url).kind()).as(markdown).isNotEqualTo(LinkUrl.Kind.UNSAFE);
      }
      assertThat(element.attribute("src")).as(markdown).doesNotStartWith("http");
      if (element.name().equals("input")) {
        assertThat(element.attributes()).containsKey("disabled");
      }
    }
    assertThat(page.ids()).as(markdown).allMatch(id -> id.matches("in|out|last|p|q-.*"));
    assertThat(page.select("body [class]"))
        .as(markdown)
        .noneMatch(element -> element.attribute("class").contains("forged"));
  }
}
