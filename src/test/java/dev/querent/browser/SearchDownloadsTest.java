package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

  @Test
  void whileTypingThereAreResultsButNoTexts() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      for (char letter : "close connection".toCharArray()) {
        dialog.page().keyboard().type(String.valueOf(letter));
        dialog.rest(15);
      }
      assertThat(dialog.results().nth(4)).isVisible();
      assertThat(texts).isEmpty();

      dialog.rest(300);
      assertThat(quoted(dialog.page())).hasCount(3);
      assertThat(texts).hasSize(3);
      visit.wasQuiet();
    }
  }

  @Test
  void whereFilesTakeLongOnlyTypingThatRestsFetchesAny() {
    try (Visit visit = visit()) {
      List<Route> held = new ArrayList<>();
      Predicate<String> isIndex =
          url -> url.contains("/search/") && url.matches(".*/[tcw]\\d+.bin");
      visit.page().route(isIndex, held::add);
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").stopTheClock();
      dialog.ask("close");
      while (dialog.results().count() == 0) {
        dialog.rest(100);
        held.forEach(Route::resume);
        held.clear();
      }
      for (char letter : " connection".toCharArray()) {
        dialog.page().keyboard().type(String.valueOf(letter));
        dialog.rest(15);
      }
      assertThat(held).isEmpty();

      dialog.rest(300);
      dialog.page().waitForCondition(() -> !held.isEmpty());
      visit.wasQuiet();
    }
  }

  @Test
  void textsOfOtherResultsComeWhenTheReaderStaysOnThem() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("close connection");
      assertThat(dialog.results().nth(6)).isAttached();
      for (int i = 0; i < 5; i++) {
        dialog.page().keyboard().press("ArrowDown");
        dialog.rest(100);
      }
      dialog.rest(300);
      assertThat(dialog.results().nth(5).locator(".hit-text")).not().isEmpty();
      assertThat(texts).as("the first three, and the chosen one").hasSize(4);

      dialog.results().nth(4).hover();
      dialog.rest(300);
      assertThat(dialog.results().nth(4).locator(".hit-text")).not().isEmpty();
      assertThat(texts).hasSize(5);
      visit.wasQuiet();
    }
  }

  @Test
  void nothingMovesWhenTheFirstTextsArrive() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("handshakr");
      assertThat(dialog.results().nth(3)).isAttached();
      double before = dialog.results().nth(3).boundingBox().y;

      dialog.rest(300);
      assertThat(quoted(dialog.page())).hasCount(3);
      assertThat(dialog.notes()).containsText("Including results for “handshake”");
      assertThat(dialog.results().nth(3).boundingBox().y).isEqualTo(before);
      visit.wasQuiet();
    }
  }

  @Test
  void correctionsOfWhatIsNoLongerAskedAreNotShown() {
    try (Visit visit = visit()) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask("handshakr");
      assertThat(dialog.notes()).containsText("Search only for “handshakr”");
      dialog.ask("deadline");
      assertThat(dialog.notes()).not().containsText("handshakr");
      dialog.rest(2000);
      assertThat(quoted(dialog.page())).hasCount(3);
      assertThat(dialog.notes()).not().containsText("Including");
      assertThat(texts).as("those of the last query only").hasSize(3);
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
