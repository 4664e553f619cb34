package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.querent.SiteProject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site that is written from right to left is the mirror image of others; code is not. */
class RightToLeftTest extends BrowserTest {
  private static SiteProject project;

  @BeforeAll
  static void build() {
    project =
        SiteProject.bare()
            .file("querent.yaml", "title: أسئلة\nlanguage: ar\n")
            .question("net/dns/ttl.md", "ما معنى `TTL`؟", body())
            .question("net/dns/soa.md", "ما هو SOA؟", "سجل.");
    project.run("build").exitsWith(0);
  }

  private static String body() {
    return String.join(
        "\n\n",
        "نص مع `net.Dial(\"tcp\")` في الوسط.",
        "```go\nfunc main() {} // تعليق\n```",
        "- [x] تم",
        "## Key points",
        "- نقطة");
  }

  @AfterAll
  static void remove() {
    project.close();
  }

  private Visit visit(int width) {
    server.serve("/ar/", project.site());
    return browser.visit(new NewContextOptions().setViewportSize(width, 800));
  }

  private static BoundingBox box(Page page, String selector) {
    return page.locator(selector).first().boundingBox();
  }

  private static double right(BoundingBox box) {
    return box.x + box.width;
  }

  @Test
  void thePageBeginsOnTheRight() {
    try (Visit visit = visit(1280)) {
      Page page = visit.open(server.origin() + "/ar/net/dns/ttl/");
      double middle = 640;
      assertThat(box(page, ".brand").x).isGreaterThan(middle);
      assertThat(box(page, ".tree").x).isGreaterThan(right(box(page, "main")));
      assertThat(box(page, ".breadcrumbs li:nth-child(1)").x)
          .isGreaterThan(box(page, ".breadcrumbs li:nth-child(2)").x);
      assertThat(right(box(page, ".search-link svg")))
          .isGreaterThan(right(box(page, ".search-link kbd")));
      visit.wasQuiet();
    }
  }

  @Test
  void marksStandBeforeWhatTheyMark() {
    try (Visit visit = visit(1280)) {
      Page page = visit.open(server.origin() + "/ar/net/dns/ttl/");
      BoundingBox task = box(page, ".task");
      BoundingBox tick = box(page, ".task > input");
      assertThat(tick.x).as("beside its text, and not on it").isGreaterThanOrEqualTo(right(task));
      Object start =
          page.evaluate(
              """
              () => {
                const point = document.querySelector(".key-points li");
                return getComputedStyle(point, "::before").right;
              }
              """);
      assertThat(start.toString()).startsWith("-");
      Object shadow =
          page.evaluate(
              "() => getComputedStyle(document.querySelector('.tree [aria-current]')).boxShadow");
      assertThat(shadow.toString()).contains("-3px 0px");
    }
  }

  @Test
  void codeIsWrittenFromLeftToRight() {
    try (Visit visit = visit(1280)) {
      Page page = visit.open(server.origin() + "/ar/net/dns/ttl/");
      for (String code : List.of("pre code", ".prose p code")) {
        Object inOrder =
            page.evaluate(
                """
                (selector) => {
                  const code = document.querySelector(selector);
                  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
                  const node = walker.nextNode();
                  const range = document.createRange();
                  range.setStart(node, 0);
                  range.setEnd(node, 1);
                  const first = range.getBoundingClientRect().left;
                  return first - code.getBoundingClientRect().left < 30;
                }
                """,
                code);
        assertThat(inOrder).as(code).isEqualTo(true);
      }
    }
  }

  @Test
  void nothingSticksOutOnAPhone() {
    try (Visit visit = visit(320)) {
      for (String address : List.of("", "net/", "net/dns/", "net/dns/ttl/", "search/?q=ttl")) {
        Page page = visit.open(server.origin() + "/ar/" + address);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).as(address).isEqualTo(false);
      }
    }
  }

  @Test
  void theSearchSpeaksTheLanguageOfThePage() {
    try (Visit visit = visit(1280)) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/ar/").ask("TTL");
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(dialog.status())
          .containsText("نتيجة واحدة");
    }
  }
}
