package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with the site, in a browser. */
class ReadingTest extends OwnSiteTest {
  private static final String ROOT = "/";
  private static final String WIDTH_OF_CONTENT =
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]";

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
