package dev.querent.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTextTest {
  @Test
  void markupInATextIsText() {
    assertThat(new XmlText().element("title", "a < b & \"c\" ]]> 'd'"))
        .hasToString("<title>a &lt; b &amp; &quot;c&quot; ]]&gt; &#39;d&#39;</title>\n");
  }

  @Test
  void charactersThatXmlCannotHoldAreReplaced() {
    assertThat(new XmlText().text("a\0b\u001bc\ufffed\ud800e\udc00f\tg"))
        .hasToString("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg");
    assertThat(new XmlText().text("😀")).hasToString("😀");
  }

  @Test
  void anyTextMakesAWellFormedDocument() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      XmlText xml = new XmlText().raw("<feed term=\"").text(text).raw("\">");
      Element feed = parse(xml.element("title", text).raw("</feed>").toString());
      String readable = new XmlText().raw(text).toString().replaceAll("[^\t\n -\ud7ff]", "\ufffd");
      assertThat(feed.getTextContent()).as("-Dseed=%d", seed).isEqualTo(readable + "\n");
      assertThat(feed.getAttribute("term"))
          .as("-Dseed=%d", seed)
          .isEqualTo(readable.replaceAll("[\t\n]", " "));
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20);
    for (int i = 0; i < length; i++) {
      char c = random.nextBoolean() ? "<>&\"']-! \t\n".charAt(random.nextInt(11)) : 0;
      text.append(c == 0 ? (char) random.nextInt('\r') : c);
      text.append((char) (0x20 + random.nextInt(0xd7e0)));
    }
    return text.toString();
  }

  private static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }
}
