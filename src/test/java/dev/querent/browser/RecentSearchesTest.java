package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser remembers of searches: what led to a result, and only there. */
class RecentSearchesTest extends OwnSiteTest {
  private static final String STORE = "text => localStorage['searched /search/'] = text";

  private static final List<String> NO_SEARCHES =
      List.of(
          "",
          "{",
          "5",
          "null",
          "\"text\"",
          "[null]",
          "[1, {}]",
          "{\"length\": 3}",
          "{\"filter\": 1}",
          "[[]]");

  private static Locator recent(Page page) {
    return page.locator(".search-recent li");
  }

  private SearchDialog follow(Visit visit, String query) {
    SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/").ask(query);
    assertThat(dialog.results().first()).isVisible();
    dialog.results().first().click();
    dialog.isClosed();
    return dialog;
  }

  @Test
  void searchesThatLedToAResultAreOfferedNewestFirst() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      follow(visit, "deadline");
      follow(visit, "handshake");
      SearchDialog dialog = follow(visit, "deadline");
      dialog.open().ask("never followed").ask("");
      assertThat(recent(dialog.page())).hasText(new String[] {"deadline×", "handshake×"});
      recent(dialog.page()).getByText("handshake").click();
      assertThat(dialog.input()).hasValue("handshake");
      assertThat(dialog.input()).isFocused();
      assertThat(dialog.results().first()).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void theyCanBeForgotten() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      follow(visit, "deadline");
      follow(visit, "nagle");
      SearchDialog dialog = follow(visit, "handshake").open();
      Page page = dialog.page();
      page.getByLabel("Forget “nagle”").click();
      assertThat(recent(page)).hasText(new String[] {"handshake×", "deadline×"});
      page.reload();
      dialog.open();
      assertThat(recent(page)).hasCount(2);
      page.getByText("Forget all").click();
      assertThat(recent(page)).hasCount(0);
      page.reload();
      dialog.open();
      assertThat(dialog.notes()).containsText("You can also type");
      assertThat(recent(page)).hasCount(0);
      visit.wasQuiet();
    }
  }

  @Test
  void whateverIsInTheStorageTheSearchOpens() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      for (String stored : NO_SEARCHES) {
        visit.open(server.origin() + "/guide/").evaluate(STORE, stored);
        SearchDialog dialog = SearchDialog.on(visit.page()).open();
        assertThat(dialog.notes()).containsText("You can also type");
        assertThat(recent(visit.page()).count()).as(stored).isZero();
      }
      SearchDialog dialog = follow(visit, "nagle").open();
      assertThat(recent(dialog.page())).hasText(new String[] {"nagle×"});
      visit.wasQuiet();
    }
  }

  @Test
  void whatIsInTheStorageIsTextAndLittleOfIt() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/guide/");
      String hostile = "\"<img src=x onerror=alert(1)>\"";
      page.evaluate(STORE, "[" + hostile + (", " + hostile).repeat(10_000) + "]");
      SearchDialog.on(page).open();
      assertThat(recent(page)).hasCount(8);
      assertThat(recent(page).first()).containsText("<img src=x onerror=alert(1)>");
      assertThat(page.locator("dialog img")).hasCount(0);
      visit.wasQuiet();
    }
  }
}
