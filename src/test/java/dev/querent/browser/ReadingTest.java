package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does with the site, in a browser. */
class ReadingTest extends OwnSiteTest {
  private static final String ROOT = "/";
  private static final String WIDTH_OF_CONTENT =
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]";

  private static final String FOCUS_SHOWS =
      """
      (() => {
        const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
        return s.outlineStyle === 'solid' && parseFloat(s.outlineWidth) >= 2
          && parseFloat(s.opacity) === 1 && r.width > 0 && r.height > 0
          && r.bottom > 0 && r.top < innerHeight;
      })()
      """;

  @ParameterizedTest(name = "below {0}, scripts {1}")
  @CsvSource({"/,true", "/,false", "/querent/,true", "/querent/,false"})
  void aReaderGetsFromTheHomePageToATag(String basePath, boolean scripts) {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(scripts))) {
      Page page = visit.open(server.origin() + basePath);
      assertThat(page.locator("link[rel=stylesheet]")).hasCount(3);

      page.locator(".card a", textIs("Networking fundamentals")).click();
      assertThat(page).hasURL(server.origin() + basePath + OwnSite.COLLECTION);
      page.locator("h2 a", textIs("TCP internals")).click();
      assertThat(page).hasURL(server.origin() + basePath + OwnSite.TOPIC);

      Locator answer = page.locator(".reveal .prose").first();
      assertThat(answer).isHidden();
      page.locator(".reveal summary").first().click();
      assertThat(answer).isVisible();

      page.locator(".question h2 a", textIs("What is TIME_WAIT, and when does it hurt?")).click();
      assertThat(page).hasURL(server.origin() + basePath + OwnSite.QUESTION);
      page.locator(".neighbours .next").click();
      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      page.locator(".terms .tag").first().click();
      assertThat(page.locator("h1 .eyebrow")).hasText("Tag");
      page.locator(".rows a").first().click();
      assertThat(page.locator(".question-foot")).isVisible();
      visit.wasQuiet();
    }
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {true, false})
  void aWrongAddressDeepInTheSiteShowsAPageThatWorks(boolean scripts) {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(scripts))) {
      Page page = visit.open(server.origin() + "/querent/networking/no/such/page/at/all");

      assertThat(page.locator("h1")).hasText("Page not found");
      assertThat(page.locator(".site-header")).hasCSS("position", "sticky");
      page.locator(".links a").first().click();
      assertThat(page).hasURL(server.origin() + OwnSite.BASE_PATH + OwnSite.COLLECTION);
      List<String> troubles = visit.takeTroubles();
      // Chromium reports the status of the page itself, where scripts are on.
      assertThat(troubles).allMatch(text -> text.contains("404") && text.contains("console"));
    }
  }

  @Test
  void anOldAddressLeadsToTheNewOneAndKeepsTheFragment() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/querent/" + OwnSite.OLD_ADDRESS + "#what-helps");

      page.waitForURL(server.origin() + "/querent/" + OwnSite.QUESTION + "#what-helps");
      assertThat(page.locator("#what-helps")).isInViewport();
      page.navigate(server.origin() + "/" + OwnSite.OLD_ADDRESS);
      page.waitForURL(server.origin() + "/" + OwnSite.QUESTION);
      visit.wasQuiet();
    }
  }

  @Test
  void anOldAddressLeadsToTheNewOneWithoutScripts() {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = visit.open(server.origin() + "/querent/" + OwnSite.OLD_ADDRESS);

      page.waitForURL(server.origin() + "/querent/" + OwnSite.QUESTION);
      visit.wasQuiet();
    }
  }

  @Test
  void theKeyboardReachesTheContentFirstAndShowsWhereItIs() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + ROOT + OwnSite.TOPIC);

      page.keyboard().press("Tab");
      Locator skip = page.locator(".skip");
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      assertThat(skip).hasCSS("outline-style", "solid");
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();

      page.locator(".reveal summary").first().focus();
      page.keyboard().press("Shift+Tab");
      page.keyboard().press("Tab");
      assertThat(page.locator(".reveal summary").first()).hasCSS("outline-style", "solid");
      page.keyboard().press("Enter");
      assertThat(page.locator(".reveal .prose").first()).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void everyStopOfTheKeyboardCanBeSeen() {
    // Without smooth scrolling, so that each stop is where it will be.
    NewContextOptions options = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = browser.visit(options)) {
      Page page = visit.open(server.origin() + ROOT + OwnSite.QUESTION);
      int stops = 0;
      boolean inside = true;
      while (inside && stops < 200) {
        page.keyboard().press("Tab");
        inside = Boolean.TRUE.equals(page.evaluate("document.activeElement !== document.body"));
        if (inside) {
          assertThat((Boolean) page.evaluate(FOCUS_SHOWS))
              .as("focus on %s", page.evaluate("document.activeElement.outerHTML"))
              .isTrue();
          stops++;
        }
      }

      assertThat(stops).isGreaterThan(20);
    }
  }

  @Test
  void aPrintedPageShowsTheAnswersAndNotTheButtons() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + ROOT + OwnSite.TOPIC);
      assertThat(page.locator(".reveal .prose").first()).isHidden();

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".reveal .prose").first()).isVisible();
      assertThat(page.locator(".reveal summary").first()).isHidden();
      assertThat(page.locator(".site-header")).isHidden();
      double height =
          ((Number) page.evaluate("document.querySelector('.reveal .prose').offsetHeight"))
              .doubleValue();
      assertThat(height).isGreaterThan(500);
    }
  }

  @Test
  void noPageIsWiderThanTheWindow() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      for (String file : site.fullPages().keySet()) {
        visit.page().setViewportSize(320, 800);
        Page page = visit.open(server.origin() + OwnSite.BASE_PATH + file);
        fits(page, file, 320);
        page.setViewportSize(1280, 800);
        fits(page, file, 1280);
      }
      visit.wasQuiet();
    }
  }

  private static void fits(Page page, String file, int width) {
    List<?> widths = (List<?>) page.evaluate(WIDTH_OF_CONTENT);
    assertThat(widths).as(file).isEqualTo(List.of(width, width));
  }

  @Test
  void thePagesFollowTheColoursOfTheSystem() {
    Map<ColorScheme, String> papers =
        Map.of(ColorScheme.LIGHT, "rgb(255, 255, 255)", ColorScheme.DARK, "rgb(20, 24, 31)");
    papers.forEach(
        (scheme, paper) -> {
          try (Visit visit = browser.visit(new NewContextOptions().setColorScheme(scheme))) {
            Page page = visit.open(server.origin() + ROOT);
            assertThat(page.locator("html")).hasCSS("background-color", paper);
          }
        });
  }

  private static Page.LocatorOptions textIs(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
