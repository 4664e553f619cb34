package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlScannerTest {
  @Test
  void tagsAndTextAreToldApart() {
    assertThat(HtmlScanner.scan("a<B c='&lt;' D=e/>f</b >"))
        .containsExactly(
            new HtmlToken.Text("a", 0),
            new HtmlToken.Open(
                "b",
                java.util.List.of(
                    new HtmlToken.Attribute("c", "<", 4), new HtmlToken.Attribute("d", "e/", 13)),
                false,
                1),
            new HtmlToken.Text("f", 18),
            new HtmlToken.Close("b", 19));
  }

  @Test
  void aTagThatIsNotCompleteIsText() {
    assertThat(HtmlScanner.scan("<a title=\"x>y"))
        .containsExactly(new HtmlToken.Text("<a title=\"x>y", 0));
    assertThat(HtmlScanner.scan("1 < 2 <")).containsExactly(new HtmlToken.Text("1 < 2 <", 0));
  }

  @Test
  void commentsAndCodeSayNothing() {
    assertThat(HtmlScanner.text("a<!-- b -->c<script>d</script>e<!-->f<style>g")).isEqualTo("acef");
  }
}
