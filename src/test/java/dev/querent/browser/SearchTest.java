package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does with the search, in a browser. */
@ExtendWith(Shared.class)
class SearchTest {
  private static final String HOSTILE = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";

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

  private PagesServer server;
  private WebBrowser browser;

  @BeforeEach
  void take(OwnSite site, PagesServer server, WebBrowser browser) {
    this.server = server;
    this.browser = browser;
    server.serve("/", site.folder());
    server.serve(OwnSite.BASE_PATH, site.folder());
  }

  private static Page search(Visit visit, String address, String query) {
    Page page = visit.open(address);
    page.keyboard().press("/");
    assertThat(page.locator("dialog[open] input")).isFocused();
    page.keyboard().insertText(query);
    return page;
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
      assertThat(page.locator("[role=status]")).hasText(Pattern.compile("results? .*Enter opens"));
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
      assertThat(page.locator("dialog[open]")).hasCount(0);
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
      assertThat(page.locator("[role=status]")).containsText("No results");
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
  void withoutTheIndexTheSearchSaysSoAndTriesAgain() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().route("**/manifest.json", route -> route.abort());
      Page page = search(visit, server.origin() + "/", "dns");
      assertThat(page.locator(".search-notes")).containsText("could not be loaded");
      visit.page().unroute("**/manifest.json");
      page.getByText("Try again").click();
      assertThat(page.locator("[role=option]").first()).isVisible();
      assertThat(visit.takeTroubles()).noneMatch(trouble -> trouble.startsWith("script error"));
    }
  }

  @Test
  void whatIsTypedOrInTheAddressIsTextOnly() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = search(visit, server.origin() + "/", HOSTILE);
      assertThat(page.locator("[role=status]")).not().isEmpty();
      page.navigate(server.origin() + "/search/?q=zzzz" + "%22%3E%3Cimg src=x onerror=alert(1)%3E");
      assertThat(page.locator(".search-page.searching")).isVisible();
      page.navigate(server.origin() + "/search/?tag=" + "%3Cimg src=x onerror=alert(1)%3E");
      assertThat(page.locator(".term")).containsText("<img");
      visit.wasQuiet();
    }
  }

  @Test
  void theSearchPageKeepsItsStateInTheAddress() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/querent/search/?q=connection");
      assertThat(page.locator(".search-hits li")).hasCount(20);
      page.locator("[id='search.difficulty.hard']").check();
      assertThat(page).hasURL(Pattern.compile("q=connection&difficulty=hard$"));
      assertThat(page.locator(".term")).containsText("Hard");
      page.goBack();
      assertThat(page.locator(".search-found .term")).hasCount(0);
      page.getByText("More results").click();
      assertThat(page.locator(".search-hits li").nth(20)).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void withoutScriptsTheSearchPageListsEverything() {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = visit.open(server.origin() + "/guide/");
      page.locator(".search-link").click();
      assertThat(page.locator(".notice")).containsText("JavaScript");
      assertThat(page.locator(".everything")).containsText("What is TIME_WAIT");
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
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
      page.navigate(server.origin() + "/search/?q=dns&difficulty=hard");
      assertThat(page.locator(".hit").first()).isVisible();
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    }
  }
}
