package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is a pixel or two, and seen all the same. */
class FineDetailsTest extends OwnSiteTest {
  private static final int WHITE = 0xffffffff;

  /** How many columns the second text lies to the right of the first. */
  private static final String INDENT =
      """
      (code) => {
        const boxes = ['func', 'print'].map((word) => {
          const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          while (walker.nextNode() && walker.currentNode.data.trim() !== word);
          const range = document.createRange();
          const at = walker.currentNode.data.indexOf(word);
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + word.length);
          return range.getBoundingClientRect();
        });
        return (boxes[1].left - boxes[0].left) / (boxes[0].width / 4);
      }
      """;

  private static final String LINES =
      """
      (heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading.querySelector('a'));
        return [...range.getClientRects()].map((box) => box.bottom);
      }
      """;

  private static NewContextOptions size(int width, int height) {
    return new NewContextOptions().setViewportSize(width, height).setColorScheme(ColorScheme.LIGHT);
  }

  private static BufferedImage picture(Locator locator) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(locator.screenshot()));
  }

  @Test
  void aTabBehindLineNumbersIsAsWideAsElsewhere() {
    try (Visit visit = browser.visit(size(1280, 800))) {
      Page page = visit.open(server.origin() + "/guide/writing-a-question/");
      Locator code = page.locator("pre:has(.line.ins)").first();

      assertThat((Number) code.evaluate(INDENT))
          .extracting(Number::doubleValue)
          .satisfies(columns -> assertThat(columns).isCloseTo(4, within(0.1)));
    }
  }

  @Test
  void nothingIsDrawnBesideATableThatFits() throws IOException {
    try (Visit visit = browser.visit(size(1280, 800))) {
      Page page = visit.open(server.origin() + "/" + OwnSite.COLLECTION);
      BufferedImage table = picture(page.locator(".coverage .table"));

      int edge = table.getWidth() - 1;
      assertThat(IntStream.range(0, table.getHeight()).filter(y -> table.getRGB(edge, y) == WHITE))
          .as("without the lines between rows")
          .hasSizeGreaterThan(table.getHeight() * 9 / 10);
    }
  }

  @Test
  void codeDoesNotCoverItsRoundCorners() {
    try (Visit visit = browser.visit(size(1280, 800))) {
      Page page = visit.open(server.origin() + "/networking/tls/handshake/");
      Locator pre = page.locator(".code > pre").first();

      String radius = "e => getComputedStyle(e).borderStartStartRadius";
      assertThat((String) pre.evaluate(radius))
          .isNotEqualTo("0px")
          .isEqualTo(page.locator(".code").first().evaluate(radius));
    }
  }

  @Test
  void linesOfAHeadingAreEquallyFarApart() {
    try (Visit visit = browser.visit(size(360, 740))) {
      Page page = visit.open(server.origin() + "/networking/tls/");
      @SuppressWarnings("unchecked")
      List<Number> bottoms = (List<Number>) page.locator(".question h2").first().evaluate(LINES);

      assertThat(bottoms).hasSizeGreaterThanOrEqualTo(3);
      double first = bottoms.get(1).doubleValue() - bottoms.get(0).doubleValue();
      for (int i = 2; i < bottoms.size(); i++) {
        double next = bottoms.get(i).doubleValue() - bottoms.get(i - 1).doubleValue();
        assertThat(next).isCloseTo(first, within(0.5));
      }
    }
  }
}
