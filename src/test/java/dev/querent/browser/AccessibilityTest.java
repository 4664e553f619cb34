package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds on one page of each kind, with everything unfolded that folds. */
class AccessibilityTest extends EveryKindTest {
  /** What readers can open, and what the style sheet shows open, which axe does not see. */
  private static final String UNFOLD =
      """
      document.querySelectorAll('details').forEach(details => {
        const shown = getComputedStyle(details.querySelector('summary')).display === 'none';
        details.open = shown || details.closest('main') !== null;
      })
      """;

  /** All questions of a collection: looking at its colours would take longer than all the rest. */
  private static final String LONGEST = "all";

  static void show(Page page, int width, ColorScheme scheme) {
    page.setViewportSize(width, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(UNFOLD);
  }

  static Stream<String> shorterKinds() {
    return kinds().filter(kind -> !kind.equals(LONGEST));
  }

  /**
   * As the page was sent, and with what scripts add. Only colours differ between light and dark.
   */
  @ParameterizedTest
  @MethodSource("shorterKinds")
  void nobodyIsShutOut(String kind) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, kind);
      show(page, 1280, ColorScheme.LIGHT);
      assertThat(Axe.violationsBesidesColour(page)).isEmpty();
      wake(page);
      for (int width : List.of(320, 1280)) {
        show(page, width, ColorScheme.LIGHT);
        assertThat(Axe.violations(page)).as("light, " + width).isEmpty();
        show(page, width, ColorScheme.DARK);
        assertThat(Axe.violationsByColour(page)).as("dark, " + width).isEmpty();
      }
    }
  }

  @Test
  void nobodyIsShutOutOfTheMenu() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "question");
      wake(page);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        show(page, 320, scheme);
        page.evaluate("document.querySelector('.site-nav details').open = true");
        assertThat(page.locator(".colors").isVisible()).isTrue();
        assertThat(Axe.violations(page)).isEmpty();
      }
    }
  }

  @Test
  void nobodyIsShutOutOfTheLongestPage() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, LONGEST);
      wake(page);
      for (int width : List.of(320, 1280)) {
        show(page, width, ColorScheme.LIGHT);
        assertThat(Axe.violationsBesidesColour(page)).as(width + " px").isEmpty();
      }
      page.evaluate(
          "[...document.querySelectorAll('.question')].filter((q, i) => i % 8 > 0)"
              + ".forEach(question => question.remove())");
      for (int width : List.of(320, 1280)) {
        show(page, width, ColorScheme.LIGHT);
        assertThat(Axe.violationsByColour(page)).as("light, " + width).isEmpty();
        show(page, width, ColorScheme.DARK);
        assertThat(Axe.violationsByColour(page)).as("dark, " + width).isEmpty();
      }
    }
  }

  @Test
  void whatShutsReadersOutIsNoticed() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/404.html");
      show(page, 1280, ColorScheme.DARK);
      page.evaluate("document.querySelector('main p').style.color = '#444'");
      assertThat(Axe.violationsByColour(page))
          .singleElement()
          .asString()
          .startsWith("color-contrast: ");
      show(page, 1280, ColorScheme.LIGHT);
      assertThat(Axe.violations(page)).isEmpty();
      page.evaluate("document.documentElement.lang = ''");
      assertThat(Axe.violations(page)).singleElement().asString().startsWith("html-has-lang: ");
    }
  }

  /**
   * The stub has the colours of the browser, also in dark mode; there axe-core takes a ground that
   * no style names for white.
   */
  @Test
  void theStubAtAnOldAddressCanBeReadByAll() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().route("**/*.js", route -> route.fulfill());
      Page page = visit.open(server.origin() + OwnSite.BASE_PATH + OwnSite.OLD_ADDRESS);
      for (int width : List.of(320, 1280)) {
        show(page, width, ColorScheme.LIGHT);
        assertThat(Axe.violations(page)).as(width + " px").isEmpty();
      }
    }
  }
}
