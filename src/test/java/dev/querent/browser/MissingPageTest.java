package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses without a page, of sites at the root of an origin and below a path. */
class MissingPageTest extends OwnSiteTest {
  /** Puts a site at the root whose settings name no other place. */
  @BeforeEach
  void serveAtTheRoot(MarkdownSite site) {
    server.serve("/", site.folder());
  }

  private Page openMissing(Visit visit, String address) {
    visit.open(server.origin() + address.substring(0, address.indexOf('/', 1) + 1));
    Response response = visit.page().navigate(server.origin() + address);
    assertThat(response.status()).isEqualTo(404);
    assertThat(visit.page().locator("h1")).hasText("Page not found");
    return visit.page();
  }

  @ParameterizedTest(name = "{0}, scripts {1}")
  @CsvSource({
    "/a/b/c/,true",
    "/a/b/c/,false",
    "/a/b/c.html,true",
    "/a/b/c.html,false",
    "/querent/a,true",
    "/querent/a,false",
    "/querent/a/b/c/,true",
    "/querent/a/b/c/,false",
    "/querent/a/b/c.html?d#e,true",
    "/querent/a/b/c.html?d#e,false",
    "/querent/networking/none/at/all/,true",
    "/querent/networking/none/at/all/,false"
  })
  void itHasItsStylesAndItsLinks(String address, boolean scripts) {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(scripts))) {
      Page page = openMissing(visit, address);
      assertThat(page.locator(".site-header")).hasCSS("position", "sticky");
      page.locator("main .links a").first().click();
      assertThat(page.locator("h1")).not().hasText("Page not found");
      assertThat(page.locator(".topic").first()).isVisible();

      openMissing(visit, address).locator(".brand").click();
      assertThat(page.locator(".cards").first()).isVisible();
      onlyMissed(visit);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/b/c/", "/a/b/c.html", "/querent/a", "/querent/a/b/c.html"})
  void itsScriptsWork(String address) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = openMissing(visit, address);
      page.locator(".colors").selectOption("dark");
      page.keyboard().press("Shift");
      assertThat(page.locator("html")).hasAttribute("style", "color-scheme: dark;");
      page.locator("h1").click();

      SearchDialog dialog = SearchDialog.on(page).open().ask("dns");
      assertThat(dialog.results().first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).not().hasText("Page not found");
      assertThat(page.locator(".breadcrumbs")).isVisible();
      onlyMissed(visit);
    }
  }

  /** Chromium reports the status of the page itself, where scripts are on. */
  private static void onlyMissed(Visit visit) {
    List<String> troubles = visit.takeTroubles();
    assertThat(troubles).allMatch(text -> text.contains("404") && text.contains("console"));
  }
}
