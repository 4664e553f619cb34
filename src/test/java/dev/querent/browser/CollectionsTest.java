package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that show what a site offers, at the widths and in the colours readers have. */
class CollectionsTest extends BrowserTest {
  private static final String BASE = "/collections/";

  @BeforeEach
  void serve(CollectionsSite site) {
    server.serve(BASE, site.folder());
  }

  private Page open(Visit visit, String address, int width) {
    Page page = visit.open(server.origin() + BASE + address);
    page.setViewportSize(width, 800);
    return page;
  }

  @ParameterizedTest(name = "{0}, {1}px")
  @CsvSource({"LIGHT,1280", "DARK,320"})
  void nobodyIsShutOut(ColorScheme scheme, int width) {
    try (Visit visit = browser.visit(new NewContextOptions().setColorScheme(scheme))) {
      for (String address : CollectionsSite.PAGES) {
        assertThat(Axe.violations(open(visit, address, width))).as(address).isEmpty();
      }
    }
  }

  @Test
  void nothingIsWiderThanANarrowPhone() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      for (String address : CollectionsSite.PAGES) {
        Page page = open(visit, address, 320);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as(address)
            .isEqualTo(320);
      }
    }
  }

  @Test
  void aNumberCanBeHitWithAThumb() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "net/", 320);
      assertThat(
              page.evaluate(
                  "Math.min(...[...document.querySelectorAll('.coverage td a')]"
                      + ".flatMap(a => [a.offsetWidth, a.offsetHeight]))"))
          .asString()
          .satisfies(size -> assertThat(Double.parseDouble(size)).isGreaterThanOrEqualTo(24));
    }
  }

  @Test
  void barsStayVisibleInForcedColours() {
    NewContextOptions forced = new NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    try (Visit visit = browser.visit(forced)) {
      Page page = open(visit, "net/", 1280);
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.querySelector('.coverage rect')).fill"
                      + " === getComputedStyle(document.body).color"))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @CsvSource({"net/, .page-head .bar", "net/dns/ttl/, .progress"})
  void barsBeginWhereTheWritingDoes(String address, String bar) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, address, 1280);
      String gaps =
          "bar => ['left', 'right'].map(side =>"
              + " Math.abs(bar.getBoundingClientRect()[side]"
              + " - bar.firstElementChild.getBoundingClientRect()[side]) < 3)";
      assertThat(page.locator(bar).evaluate(gaps)).isEqualTo(List.of(true, false));
      page.evaluate("document.documentElement.dir = 'rtl'");
      assertThat(page.locator(bar).evaluate(gaps)).isEqualTo(List.of(false, true));
    }
  }

  @Test
  void aNumberShowsTheFirstOfItsQuestions() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "net/", 1280);
      page.locator(".coverage tbody tr", new Page.LocatorOptions().setHasText("Dns"))
          .locator("td a")
          .last()
          .click();
      page.waitForURL("**/net/dns/#ttl/");
      assertThat(page.locator(".question:target h2").textContent())
          .contains("What is net/dns/ttl?");
      visit.wasQuiet();
    }
  }
}
