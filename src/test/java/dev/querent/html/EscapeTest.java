package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "'",
    "&amp;",
    "&lt",
    "<!--",
    "-->",
    "</script>",
    "]]>",
    "a",
    " ",
    "é",
    "😀",
    "\n"
  };

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain, plain",
        "a < b, a &lt; b",
        "<b>, &lt;b&gt;",
        "&amp;, &amp;amp;",
        "say \"it's\", say &quot;it&#39;s&quot;",
      })
  void whatHtmlReadsAsMarkupBecomesReferences(String text, String escaped) {
    assertThat(Escape.text(text)).isEqualTo(escaped);
    StringBuilder out = new StringBuilder("x");
    Escape.text(out, text);
    assertThat(out).hasToString("x" + escaped);
  }

  @Test
  void textWithoutMarkupIsNotCopied() {
    String text = "plain é 😀";
    assertThat(Escape.text(text)).isSameAs(text);
  }

  @Test
  void aBrowserReadsBackTheText() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String text = randomText(random);
      String escaped = Escape.text(text);
      assertThat(escaped).as("-Dseed=%d", seed).doesNotContain("<", ">", "\"", "'");
      assertThat(Parser.unescapeEntities(escaped, false)).as("-Dseed=%d", seed).isEqualTo(text);
      for (String html : new String[] {"<p title=\"%s\">", "<p title='%s'>"}) {
        String read = Jsoup.parse(html.formatted(escaped)).expectFirst("p").attr("title");
        assertThat(read).as("-Dseed=%d", seed).isEqualTo(text);
      }
    }
  }

  @Test
  void plainTextAsHtmlIsEscaped() {
    assertThat(SafeHtml.ofText("<b>")).hasToString("&lt;b&gt;");
    assertThat(SafeHtml.EMPTY.isEmpty()).isTrue();
    assertThat(SafeHtml.ofText("a").isEmpty()).isFalse();
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
