package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does with the search, in a browser. */
class SearchTest extends OwnSiteTest {
  /** Looks at every frame, for ten seconds at most. */
  private static final String IS_HIGHLIGHTED =
      """
      new Promise(done => {
        const look = left => CSS.highlights.get('searched')?.size > 0 || left === 0
          ? done(left > 0)
          : requestAnimationFrame(() => look(left - 1));
        look(600);
      })
      """;

  /** What can be pressed in the search and is less than 24 pixels high or wide. */
  private static final String TOO_SMALL =
      """
      [...document.querySelectorAll(":is(dialog[open], .search-page > :not(.everything)) :is(a, button, label)")]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((element) => element.outerHTML)
      """;

  private static Page search(Visit visit, String address, String query) {
    return SearchDialog.open(visit, address).ask(query).page();
  }

  @ParameterizedTest(name = "below {0}")
  @ValueSource(strings = {"/", "/querent/"})
  void theKeyboardLeadsFromAPageToAResultAndBack(String basePath) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      String start = server.origin() + basePath + "guide/";
      Page page = search(visit, start, "time wait hurt");
      Locator input = page.locator("[role=combobox]");
      Locator first = page.locator("[role=option]").first();

      assertThat(first).containsText("TIME_WAIT");
      assertThat(first).hasAttribute("aria-selected", "true");
      assertThat(first.locator("mark").first()).isVisible();
      assertThat(page.locator("dialog [role=status]"))
          .hasText(Pattern.compile("results? .*Enter opens"));
      page.keyboard().press("ArrowDown");
      assertThat(input).hasAttribute("aria-activedescendant", "search.1");
      page.keyboard().press("ArrowUp");
      assertThat(input).hasAttribute("aria-activedescendant", "search.0");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(server.origin() + basePath + OwnSite.QUESTION);
      assertThat((Boolean) page.evaluate(IS_HIGHLIGHTED)).isTrue();
      page.keyboard().press("Escape");
      assertThat((Boolean) page.evaluate("CSS.highlights.has('searched')")).isFalse();

      page.goBack();
      assertThat(page.locator("dialog[open] input")).hasValue("time wait hurt");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog[open]")).hasCount(0);
      assertThat(page).hasURL(start);
      visit.wasQuiet();
    }
  }

  @Test
  void theSearchAndItsResultsHaveNames() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = search(visit, server.origin() + "/guide/", "dns");
      assertThat(page.locator("[role=option]").first()).isVisible();
      String name = "Search questions and pages";
      assertThat(page.locator("dialog")).hasAccessibleName(name);
      assertThat(page.locator("[role=listbox]")).hasAccessibleName(name);
      assertThat(page.locator("[role=combobox]")).hasAccessibleName(name);
    }
  }

  @Test
  void whoeverFindsThePageThatTheyAreOnSeesTheWordsMarked() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      String start = server.origin() + "/networking/debugging/";
      Page page = search(visit, start, "network debugging");
      assertThat(page.locator("[role=option]").first()).containsText("Network debugging");
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog[open]")).hasCount(0);
      assertThat((Boolean) page.evaluate(IS_HIGHLIGHTED)).isTrue();
      assertThat(page).hasURL(start);
      visit.wasQuiet();
    }
  }

  @Test
  void aMisspeltWordIsCorrectedAndNothingIsNoDeadEnd() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = search(visit, server.origin() + "/", "handshakr");
      Locator notes = page.locator(".search-notes");
      assertThat(notes).containsText("Including results for “handshake");
      notes.getByText("Search only for").click();
      assertThat(notes).containsText("No results for “\"handshakr\"”.");
      assertThat(notes.getByText("All questions and pages")).isVisible();
      assertThat(page.locator("dialog [role=status]")).containsText("No results");
      visit.wasQuiet();
    }
  }

  @Test
  void aPhoneHasAButtonAndItsBackClosesTheSearch() {
    NewContextOptions phone =
        new NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true);
    try (Visit visit = browser.visit(phone)) {
      Page page = visit.open(server.origin() + "/guide/");
      page.locator(".search-link").tap();
      assertThat(page.locator("dialog[open]")).isVisible();
      page.goBack();
      assertThat(page.locator("dialog[open]")).hasCount(0);
      assertThat(page).hasURL(server.origin() + "/guide/");
      visit.wasQuiet();
    }
  }

  @Test
  void theNumberOfResultsIsReadOutAndThatThereAreNone() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").ask("reuseport");
      assertThat(dialog.status()).hasText(Pattern.compile("4 results Enter opens “.*”\\."));
      dialog.ask("zzzzzz");
      assertThat(dialog.status()).hasText(Pattern.compile("No results for “zzzzzz”\\. .*"));
      Page page = visit.open(server.origin() + "/search/?q=reuseport");
      assertThat(page.locator("main [role=status]")).hasText("4 results");
      page.locator("[name=q]").fill("zzzzzz");
      assertThat(page.locator("main [role=status]")).containsText("No results for “zzzzzz”.");
      visit.wasQuiet();
    }
  }

  @Test
  void noPageMayRunScriptsOfOthers(OwnSite site) {
    Document page = site.pages().get("search/index.html");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'; script-src 'self'; style-src 'self'")
        .contains("connect-src 'self'");
  }

  @Test
  void withoutScriptsTheSearchPageListsEverything() {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = visit.open(server.origin() + "/guide/");
      page.locator(".search-link").click();
      assertThat(page.locator(".notice")).containsText("JavaScript");
      assertThat(page.locator(".everything")).containsText("What is TIME_WAIT");
      assertThat(page.locator("main .search-form")).isHidden();
      visit.wasQuiet();
    }
  }

  @ParameterizedTest(name = "{0}, {1}px")
  @CsvSource({"LIGHT,320", "LIGHT,1280", "DARK,320", "DARK,1280"})
  void nobodyIsShutOutOfTheResults(ColorScheme scheme, int width) {
    NewContextOptions options =
        new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800);
    try (Visit visit = browser.visit(options)) {
      Page page = search(visit, server.origin() + "/", "dns");
      assertThat(page.locator(".hit-text mark").first()).isVisible();
      nobodyIsShutOut(page);
      SearchDialog.on(page).ask("handshakr");
      assertThat(page.locator(".search-notes")).containsText("Including results");
      nobodyIsShutOut(page);
      SearchDialog.on(page).ask("");
      assertThat(page.locator(".search-notes")).containsText("You can also type");
      nobodyIsShutOut(page);
      page.navigate(server.origin() + "/search/?q=dns&difficulty=hard");
      assertThat(page.locator(".hit").first()).isVisible();
      if (width < 960) {
        page.locator(".search-kinds button").first().click();
      }
      assertThat(page.locator("fieldset").first()).isVisible();
      nobodyIsShutOut(page);
      page.navigate(server.origin() + "/search/?q=zzzzzz&level=nope");
      assertThat(page.locator(".search-notes")).containsText("No results");
      nobodyIsShutOut(page);
    }
  }

  private static void nobodyIsShutOut(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
    assertThat((List<?>) page.evaluate(TOO_SMALL)).isEmpty();
  }
}
