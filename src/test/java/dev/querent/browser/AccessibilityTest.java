package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds on one page of each kind, with everything unfolded that folds. */
class AccessibilityTest extends OwnSiteTest {
  /** What readers can open, and what the style sheet shows open, which axe does not see. */
  private static final String UNFOLD =
      """
      document.querySelectorAll('details').forEach(details => {
        const shown = getComputedStyle(details.querySelector('summary')).display === 'none';
        details.open = shown || details.closest('main') !== null;
      })
      """;

  private static final String QUESTION = "question";

  /** All questions of a collection: looking at its colours would take longer than all the rest. */
  private static final String LONGEST = "all";

  /** What the template of {@code tag} makes, too: one look is enough. */
  private static final Set<String> LIKE_OTHERS = Set.of("difficulty", "level");

  static void show(Page page, int width, ColorScheme scheme) {
    page.setViewportSize(width, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(UNFOLD);
  }

  static Stream<String> kinds() {
    return OwnSite.KINDS.keySet().stream()
        .filter(kind -> !Set.of(LONGEST, QUESTION).contains(kind));
  }

  private Page open(Visit visit, String kind) {
    return visit.open(server.origin() + OwnSite.BASE_PATH + OwnSite.KINDS.get(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nobodyIsShutOut(String kind) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, kind);
      show(page, 1280, ColorScheme.LIGHT);
      assertThat(Axe.violations(page)).isEmpty();
      if (!LIKE_OTHERS.contains(kind)) {
        show(page, 320, ColorScheme.LIGHT);
        assertThat(Axe.violationsBesidesColour(page)).isEmpty();
        show(page, 320, ColorScheme.DARK);
        assertThat(Axe.violationsByColour(page)).isEmpty();
      }
    }
  }

  /** This one has every part that is shown at some widths only. */
  @ParameterizedTest(name = "{0}, {1}px")
  @CsvSource({"LIGHT,320", "LIGHT,1280", "DARK,320", "DARK,1280"})
  void nobodyIsShutOutOfAQuestion(ColorScheme scheme, int width) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, QUESTION);
      show(page, width, scheme);
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void nobodyIsShutOutOfTheLongestPage() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, LONGEST);
      show(page, 1280, ColorScheme.LIGHT);
      assertThat(Axe.violationsBesidesColour(page)).isEmpty();
      page.evaluate(
          "[...document.querySelectorAll('.question')].filter((q, i) => i % 4 > 0)"
              + ".forEach(question => question.remove())");
      assertThat(Axe.violationsByColour(page)).isEmpty();
      show(page, 1280, ColorScheme.DARK);
      assertThat(Axe.violationsByColour(page)).isEmpty();
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

  @Test
  void theStubAtAnOldAddressCanBeReadByAll() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().route("**/*.js", route -> route.fulfill());
      Page page = visit.open(server.origin() + OwnSite.BASE_PATH + OwnSite.OLD_ADDRESS);
      assertThat(Axe.violations(page)).isEmpty();
    }
  }
}
