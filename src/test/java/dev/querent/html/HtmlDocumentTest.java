package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlDocumentTest {
  private final HtmlDocument page =
      HtmlDocument.parse(
          "<title>T</title><link href=\"a.css\"><h1 id=\"a\">A  b</h1><a href=\"x/#y\">c</a>"
              + "<img src=\"i.png\" alt=\"\"><p id=\"a\" class=\"k\">d<script src=\"s.js\"></script>");

  @Test
  void idsLinksAndImagesAreFoundInOrder() {
    assertThat(page.title()).isEqualTo("T");
    assertThat(page.ids()).containsExactly("a", "a");
    assertThat(page.links()).containsExactly("x/#y");
    assertThat(page.images()).containsExactly("i.png");
    assertThat(page.addresses()).containsExactly("a.css", "x/#y", "i.png", "s.js");
    assertThat(page.text()).isEqualTo("A b c d");
  }

  @Test
  void elementsAreFoundBySelector() {
    HtmlDocument.Found found = page.select("p.k").get(0);
    assertThat(found.name()).isEqualTo("p");
    assertThat(found.attribute("id")).isEqualTo("a");
    assertThat(found.attribute("none")).isEmpty();
    assertThat(found.text()).isEqualTo("d");
  }
}
