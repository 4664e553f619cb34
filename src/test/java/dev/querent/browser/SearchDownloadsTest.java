package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the search fetches, and when. The texts of documents are most of its bytes. */
class SearchDownloadsTest extends OwnSiteTest {
  private final List<String> texts = new ArrayList<>();

  private Visit visit() {
    Visit visit = browser.visit(new NewContextOptions().setViewportSize(1280, 720));
    visit
        .page()
        .onRequest(
            request -> {
              if (request.url().contains("/search/text/")) {
                texts.add(request.url());
              }
            });
    return visit;
  }

  private static Locator quoted(Page page) {
    return page.locator(".hit-text:not(:empty)");
  }

  @Test
  void nothingIsFetchedBeforeTheSearchIsWanted() {
    try (Visit visit = visit()) {
      List<String> urls = new ArrayList<>();
      visit.page().onRequest(request -> urls.add(request.url()));
      visit.open(server.origin() + "/guide/");
      assertThat(urls).noneMatch(url -> url.contains("search"));
      visit.wasQuiet();
    }
  }

  /** Types, a key every 15 milliseconds. */
  private static void type(SearchDialog dialog, String letters) {
    for (char letter : letters.toCharArray()) {
      dialog.page().keyboard().type(String.valueOf(letter));
      dialog.rest(15);
    }
  }

  @Test
  void typingFetchesNothingUntilItRestsAndTextsLaterStill() {
    try (Visit visit = visit()) {
      List<String> files = new ArrayList<>();
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      assertThat(dialog.notes()).not().isEmpty();
      visit.page().onRequest(request -> files.add(request.url()));
      type(dialog, "close connection");
      assertThat(files).isEmpty();

      dialog.pause();
      assertThat(dialog.results().nth(4)).isVisible();
      assertThat(files).isNotEmpty();
      assertThat(texts).isEmpty();

      dialog.rest(300);
      assertThat(quoted(dialog.page())).hasCount(2);
      assertThat(texts).hasSize(2);
      visit.wasQuiet();
    }
  }

  @Test
  void whatWasFetchedBeforeFindsWithEveryLetterOnOtherPagesToo() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("deadline").pause();
      assertThat(dialog.results().first()).isVisible();
      dialog.ask("dead");
      assertThat(dialog.notes().locator(".summary")).isVisible();

      visit.page().navigate(server.origin() + "/guide/");
      dialog.open();
      assertThat(dialog.notes()).not().isEmpty();
      dialog.page().keyboard().type("deadline");
      assertThat(dialog.results().first()).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void textsOfOtherResultsComeWhenTheReaderStaysOnThem() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("close connection").pause();
      assertThat(dialog.results().nth(6)).isAttached();
      for (int i = 0; i < 5; i++) {
        dialog.page().keyboard().press("ArrowDown");
        dialog.rest(100);
      }
      dialog.rest(300);
      assertThat(dialog.results().nth(5).locator(".hit-text")).not().isEmpty();
      assertThat(texts).as("the first two, and the chosen one").hasSize(3);

      dialog.results().nth(4).hover();
      dialog.rest(300);
      assertThat(dialog.results().nth(4).locator(".hit-text")).not().isEmpty();
      assertThat(texts).hasSize(4);
      visit.wasQuiet();
    }
  }

  @Test
  void nothingMovesWhenTheFirstTextsArrive() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("handshakr").pause();
      assertThat(dialog.results().nth(2)).isAttached();
      double before = dialog.results().nth(2).boundingBox().y;

      dialog.rest(300);
      assertThat(quoted(dialog.page())).hasCount(2);
      assertThat(dialog.notes()).containsText("Including results for “handshake”");
      assertThat(dialog.results().nth(2).boundingBox().y).isEqualTo(before);
      visit.wasQuiet();
    }
  }

  @Test
  void correctionsOfWhatIsNoLongerAskedAreNotShown() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("handshakr").pause();
      assertThat(dialog.notes()).containsText("Search only for “handshakr”");
      dialog.ask("deadline").pause();
      assertThat(dialog.notes()).not().containsText("handshakr");
      dialog.rest(2000);
      assertThat(quoted(dialog.page())).hasCount(2);
      assertThat(dialog.notes()).not().containsText("Including");
      assertThat(texts).as("those of the last query only").hasSize(2);
      visit.wasQuiet();
    }
  }

  @Test
  void theSearchPageFetchesTextsOfWhatIsInView() {
    try (Visit visit = visit()) {
      visit.page().clock().install();
      Page page = visit.open(server.origin() + "/search/");
      SearchDialog timer = SearchDialog.on(page).stopTheClock();
      page.locator("[name=q]").pressSequentially("connection");
      timer.pause();
      assertThat(page.locator(".search-hits li")).hasCount(10);
      assertThat(texts).isEmpty();

      timer.rest(300);
      assertThat(quoted(page).first()).isVisible();
      page.locator(".search-hits li").first().locator("mark").last().waitFor();
      int inView = texts.size();
      assertThat(inView).isBetween(1, 9);
      page.locator(".search-hits li").last().scrollIntoViewIfNeeded();
      assertThat(page.locator(".search-hits li").last().locator(".hit-text")).not().isEmpty();
      assertThat(texts).hasSizeGreaterThan(inView);
      visit.wasQuiet();
    }
  }
}
