package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is lost where there is little room: at 400 % zoom, with text of twice the size, and with
 * the spacing of text that WCAG 2.2 names in 1.4.12; and what can be pressed can be hit.
 */
class LayoutTest extends EveryKindTest {
  private static final PageCheck LAYOUT = PageCheck.read("layout.js");
  private static final PageCheck TARGETS = PageCheck.read("targets.js");

  private static final String SPACED =
      """
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
      """;

  private static final String TWICE_AS_LARGE = "html { font-size: 200% !important; }";

  private static final String UNFOLD =
      "document.querySelectorAll('main details').forEach(d => d.open = true)";

  /** Of all questions of a collection, so many that each part is there. */
  private static final String SHORTEN =
      "document.querySelectorAll('.question:nth-of-type(n + 3)').forEach(q => q.remove())";

  /** How a reader looks at a page: a window, and styles of their own. */
  private record Look(String name, int width, int height, String style) {
    List<String> problems(Page page) {
      page.setViewportSize(width, height);
      EveryKindTest.style(page, style);
      return LAYOUT.problems(page).stream().map(problem -> name + ": " + problem).toList();
    }
  }

  private static final List<Look> LOOKS =
      List.of(
          // What is left of 1280 x 1024 at 400 %.
          new Look("400 % zoom", 320, 256, ""),
          new Look("wide spacing, 320 px", 320, 640, SPACED),
          new Look("wide spacing, 1280 px", 1280, 800, SPACED),
          new Look("large text, 1280 px", 1280, 800, TWICE_AS_LARGE),
          new Look("1280 px", 1280, 800, ""));

  private static List<String> lost(Page page) {
    List<String> all = new ArrayList<>();
    LOOKS.forEach(look -> all.addAll(look.problems(page)));
    return all;
  }

  private static List<?> tooSmall(Page page, int width) {
    page.setViewportSize(width, 800);
    style(page, "");
    return TARGETS.problems(page);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingIsLostAndEverythingCanBeHit(String kind) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, kind);
      wake(page);
      page.evaluate(SHORTEN);
      assertThat(tooSmall(page, 320)).isEmpty();
      assertThat(tooSmall(page, 1280)).isEmpty();
      page.evaluate(UNFOLD);
      assertThat(lost(page)).isEmpty();
    }
  }

  @Test
  void nothingIsLostOfTheSearch() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").ask("dns");
      assertThat(dialog.page().locator(".hit-text mark").first()).isVisible();
      assertThat(lost(dialog.page())).isEmpty();
      assertThat(tooSmall(dialog.page(), 320)).isEmpty();
    }
  }

  @Test
  void nothingIsLostOfTheMenu() {
    try (Visit visit = browser.visit(new NewContextOptions().setViewportSize(320, 640))) {
      Page page = open(visit, "question");
      page.locator(".site-nav summary").click();
      page.evaluate("document.body.replaceChildren(document.querySelector('.site-header'))");
      assertThat(page.locator(".colors")).isVisible();
      assertThat(LOOKS.get(0).problems(page)).isEmpty();
      assertThat(page.locator(".colors")).isInViewport();
      assertThat(LOOKS.get(1).problems(page)).isEmpty();
      assertThat(tooSmall(page, 320)).isEmpty();
    }
  }

  @Test
  void whatIsLostIsNoticed() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "not-found");
      assertThat(LAYOUT.problems(page)).isEmpty();
      assertNoticed(page, "main p { overflow: hidden; height: 1rem; }", "cut off by <p>");
      assertNoticed(page, "main p { margin-inline-start: -50rem; }", "sticks out: <p>");
      assertNoticed(page, "main p { margin-block-start: -4rem; }", "</h1> lies on <p>");
      assertNoticed(page, "main { min-width: 1400px; }", "the page is ");
      assertThat(TARGETS.problems(page)).isEmpty();
      style(page, ".links a { min-block-size: 0; } .links li { line-height: 1; }");
      assertThat(TARGETS.problems(page)).isNotEmpty();
    }
  }

  private static void assertNoticed(Page page, String style, String problem) {
    style(page, style);
    assertThat(LAYOUT.problems(page)).anyMatch(found -> found.toString().contains(problem));
  }
}
