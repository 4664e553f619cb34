package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.MouseButton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys and buttons do in the search of every page. */
class SearchKeysTest extends OwnSiteTest {
  private static final String READING = "aria-activedescendant";

  private SearchDialog ask(Visit visit, String query) {
    SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/").ask(query);
    assertThat(dialog.results().first()).hasAttribute("aria-selected", "true");
    return dialog;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "Control+k", "Meta+k"})
  void keysOpenTheSearch(String keys) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/guide/");
      page.keyboard().press(keys);
      assertThat(SearchDialog.on(page).input()).isFocused();
      visit.wasQuiet();
    }
  }

  @Test
  void otherKeysDoNot() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/guide/");
      for (String keys : List.of("Alt+/", "Control+/", "Control+Shift+k", "Alt+k", "k")) {
        page.keyboard().press(keys);
      }
      page.keyboard().press("/");
      assertThat(SearchDialog.on(page).input()).hasValue("");
      visit.wasQuiet();
    }
  }

  @Test
  void aSlashInAFieldIsASlash() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/");
      dialog.page().keyboard().type("tcp/ip");
      assertThat(dialog.input()).hasValue("tcp/ip");
      Page page = visit.open(server.origin() + "/search/");
      page.locator("[name=q]").pressSequentially("a/b");
      assertThat(page.locator("[name=q]")).hasValue("a/b");
      dialog.isClosed();
      visit.wasQuiet();
    }
  }

  @Test
  void inTheSearchCtrlKSelectsWhatIsTypedAndIsNotTheBrowsers() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "connection");
      dialog.page().evaluate("addEventListener('keydown', (e) => (window.last = e))");
      dialog.page().keyboard().press("Control+k");
      assertThat(dialog.page().evaluate("last.defaultPrevented")).isEqualTo(true);
      dialog.page().keyboard().type("nagle");
      assertThat(dialog.input()).hasValue("nagle");
      assertThat(dialog.results().first()).containsText("Nagle");
      visit.wasQuiet();
    }
  }

  @Test
  void tabGoesFromTheFieldToTheButtonsAndPastTheResults() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "connection");
      List<Object> stops = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        dialog.page().keyboard().press("Tab");
        stops.add(dialog.page().evaluate("document.activeElement.textContent"));
      }
      assertThat(stops).startsWith("×", "Close").last().asString().startsWith("Show all");
      visit.wasQuiet();
    }
  }

  @Test
  void onTheSearchPageKeysLeadToItsField() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/search/?q=dns");
      page.keyboard().press("/");
      assertThat(page.locator("[name=q]")).isFocused();
      SearchDialog.on(page).isClosed();
      visit.wasQuiet();
    }
  }

  @Test
  void arrowsGoRoundAndHomeAndEndGoToTheEndsOnceTheListIsRead() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "connection");
      Locator input = dialog.input();
      int last = dialog.results().count() - 1;
      assertThat(input).hasAttribute("aria-expanded", "true");
      assertThat(input).hasAttribute("aria-controls", "search.list");
      dialog.page().keyboard().press("Home");
      assertThat(input).not().hasAttribute(READING, Pattern.compile(".*"));
      dialog.page().keyboard().press("ArrowUp");
      assertThat(input).hasAttribute(READING, "search." + last);
      dialog.page().keyboard().press("ArrowDown");
      assertThat(input).hasAttribute(READING, "search.0");
      dialog.page().keyboard().press("End");
      assertThat(input).hasAttribute(READING, "search." + last);
      assertThat(dialog.results().nth(last)).isInViewport();
      dialog.page().keyboard().press("Home");
      assertThat(input).hasAttribute(READING, "search.0");
      assertThat(dialog.page().locator("[aria-selected=true]")).hasCount(1);
      visit.wasQuiet();
    }
  }

  @Test
  void escapeClearsThenClosesAndTheFocusReturns() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/guide/");
      Locator link = page.locator(".search-link");
      link.focus();
      page.keyboard().press("Enter");
      SearchDialog dialog = SearchDialog.on(page).ask("dns");
      assertThat(dialog.results().first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(dialog.input()).hasValue("");
      assertThat(dialog.input()).hasAttribute("aria-expanded", "false");
      assertThat(dialog.results()).hasCount(0);
      page.keyboard().press("Escape");
      dialog.isClosed();
      assertThat(link).isFocused();
      visit.wasQuiet();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Control+Enter", "middle"})
  void aResultOpensInANewTabWhereThatIsMeant(String how) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, how.equals("middle") ? "time wait hurt" : "dns");
      dialog.ask("time wait hurt");
      if (how.equals("middle")) {
        assertThat(dialog.results().first()).containsText("TIME_WAIT");
      }
      Page opened =
          dialog
              .page()
              .context()
              .waitForPage(
                  () -> {
                    if (how.equals("middle")) {
                      dialog
                          .results()
                          .first()
                          .click(new Locator.ClickOptions().setButton(MouseButton.MIDDLE));
                    } else {
                      dialog.page().keyboard().press(how);
                    }
                  });
      assertThat(opened).hasURL(server.origin() + "/" + OwnSite.QUESTION);
      assertThat(dialog.input()).hasValue("time wait hurt");
      assertThat(visit.takeTroubles()).hasSize(1).allMatch(t -> t.startsWith("a window"));
    }
  }

  @Test
  void whoeverTypesFastOpensWhatTheyTypedLast() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "dns");
      dialog.input().fill("time wait hurt");
      dialog.page().keyboard().press("Enter");
      assertThat(dialog.page()).hasURL(server.origin() + "/" + OwnSite.QUESTION);
      visit.wasQuiet();
    }
  }

  @Test
  void enterOpensNothingOnceTheReaderTypesOnOrCloses() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "dns");
      Page page = dialog.page();
      List<Route> held = new ArrayList<>();
      page.route("**/search/*/*.bin", held::add);
      dialog.ask("goroutin");
      page.keyboard().press("Enter");
      page.waitForCondition(() -> !held.isEmpty());
      page.keyboard().type(" leak");
      page.unroute("**/search/*/*.bin");
      held.forEach(Route::resume);
      assertThat(dialog.results().first()).containsText("leak");
      assertThat(page).hasURL(server.origin() + "/guide/");

      page.route("**/search/*/*.bin", held::add);
      held.clear();
      dialog.ask("multiplexing");
      page.keyboard().press("Enter");
      page.waitForCondition(() -> !held.isEmpty());
      page.locator(".search-form").getByText("Close").click();
      page.unroute("**/search/*/*.bin");
      held.forEach(Route::resume);
      page.waitForTimeout(500);
      assertThat(page).hasURL(server.origin() + "/guide/");
      visit.wasQuiet();
    }
  }

  @Test
  void aSelectionByMouseThatEndsOutsideClosesNothing() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "deadline");
      dialog.input().hover();
      dialog.page().mouse().down();
      dialog.page().mouse().move(3, 3);
      dialog.page().mouse().up();
      assertThat(dialog.results().first()).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void theMouseAloneWillDo() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "deadline");
      Page page = dialog.page();
      dialog.results().nth(1).hover();
      dialog.results().nth(1).click();
      assertThat(dialog.input()).hasCount(0);

      page.locator(".search-link").click();
      page.locator(".search-recent button").first().click();
      assertThat(dialog.input()).hasValue("deadline");
      assertThat(dialog.results().first()).isVisible();
      page.locator(".search-form [aria-label]:not(input)").click();
      assertThat(dialog.input()).hasValue("");
      page.mouse().click(3, 3);
      dialog.isClosed();
      page.locator(".search-link").click();
      page.locator(".search-form").getByText("Close").click();
      dialog.isClosed();
      visit.wasQuiet();
    }
  }

  @Test
  void signsWithoutWordsLeadToWhatCanBeTyped() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      for (String query : List.of("-", "\"", "+ - *", "  ", "\"\"")) {
        SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/").ask(query);
        assertThat(dialog.notes()).containsText("You can also type");
        assertThat(dialog.results()).hasCount(0);
        Page page = visit.open(server.origin() + "/search/?q=" + encoded(query));
        assertThat(page.locator("[name=q]")).hasValue(query);
        assertThat(page.locator(".search-hits li")).hasCount(0);
      }
      visit.wasQuiet();
    }
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Test
  void aSingleCharacterOfChineseIsNoDeadEnd() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/").ask("网");
      assertThat(dialog.notes()).containsText("No results for “网”.");
      assertThat(dialog.notes().getByText("All questions and pages")).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void aWayToAllResultsIsOfferedWhereThereAreMore() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "reuseport");
      assertThat(dialog.notes()).containsText("4 results");
      assertThat(dialog.page().locator(".search-foot a")).hasCount(0);
      dialog.ask("connection");
      assertThat(dialog.page().locator(".search-foot a")).hasText(Pattern.compile("Show all \\d+"));
      dialog.page().locator(".search-foot a").click();
      assertThat(dialog.page()).hasURL(server.origin() + "/search/?q=connection");
      visit.wasQuiet();
    }
  }

  @Test
  void whatIsTypedWhileTheSearchLoadsIsNotLost() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      List<Route> held = new ArrayList<>();
      visit.page().route("**/search/dialog.*", held::add);
      Page page = visit.open(server.origin() + "/guide/");
      page.keyboard().press("/");
      page.keyboard().type("dns handshake");
      page.waitForCondition(() -> !held.isEmpty());
      held.forEach(Route::resume);

      SearchDialog dialog = SearchDialog.on(page);
      assertThat(dialog.input()).hasValue("dns handshake");
      page.keyboard().type("s");
      assertThat(dialog.input()).hasValue("dns handshakes");
      visit.wasQuiet();
    }
  }

  @Test
  void aResultThatIsOnShowClosesTheSearch() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/hosting/#nginx");
      dialog.ask("nginx");
      assertThat(dialog.results().first()).hasAttribute("href", Pattern.compile(".*#nginx"));
      dialog.page().keyboard().press("Enter");
      dialog.isClosed();
      assertThat(dialog.page()).hasURL(server.origin() + "/guide/hosting/#nginx");
      visit.wasQuiet();
    }
  }

  @Test
  void theWayToWhatWasTypedIsOfferedOnce() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").ask("handshaek");
      dialog.notes().locator("button").click();
      assertThat(dialog.input()).hasValue("\"handshaek\"");
      assertThat(dialog.notes()).containsText("No results");
      assertThat(dialog.notes().locator("button")).hasCount(0);
      visit.wasQuiet();
    }
  }

  @Test
  void wordsAreQuotedWholeWhereTheyWereTyped() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/");
      dialog.ask("conectionn foo-conection ");
      dialog.notes().locator("button").click();
      assertThat(dialog.input()).hasValue("\"conectionn\" \"foo-conection\" ");
      visit.wasQuiet();
    }
  }

  @Test
  void quotedWordsThatStandNowhereInARowAreSearchedForAndThatIsSaid() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = ask(visit, "net.Dial(\"tcp\", \"127.0.0.1:80\")");
      assertThat(dialog.notes()).containsText("Nothing has the words in quotes in a row");
      assertThat(dialog.status()).containsText("Nothing has the words in quotes in a row");
      visit.wasQuiet();
    }
  }

  @Test
  void onTheSmallestScreenResultsCanBeReached() {
    NewContextOptions small = new NewContextOptions().setViewportSize(320, 256);
    try (Visit visit = browser.visit(small)) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").ask("handshaek");
      assertThat(dialog.results().first()).isAttached();
      dialog.results().nth(2).scrollIntoViewIfNeeded();
      assertThat(dialog.results().nth(2)).isInViewport();
      assertThat(dialog.page().locator("[role=listbox]").boundingBox().height).isGreaterThan(256);
      visit.wasQuiet();
    }
  }
}
