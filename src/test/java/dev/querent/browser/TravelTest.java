package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Going from page to page in a browser that need not load what stays. */
class TravelTest extends OwnSiteTest {
  private static final String FROM = OwnSite.QUESTION;

  /** Whether scripts are there, which come when the reader moves, and have added what they add. */
  private static final String WOKEN =
      """
      () => document.querySelector('link[href*="/css/page."]')?.sheet
        && !document.querySelector('.code') === !document.querySelector('.copy')
      """;

  /** The document as text; where the reader is in its contents has a test of its own. */
  private static final String DOCUMENT =
      "document.documentElement.outerHTML.replace(/(<a href=\"#[^>]*) aria-current=\"true\"/g, '$1')";

  /** Follows one link, and before its page is there another. */
  private static final String TWO_WISHES =
      """
      () => {
        document.querySelector('.neighbours .next').click();
        const loading = 'loading' in document.documentElement.dataset;
        [...document.querySelectorAll('.breadcrumbs a')].at(-1).click();
        return loading;
      }
      """;

  @Test
  void walksEndAsIfThePageHadJustBeenLoaded() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("TravelTest: -Dseed=" + seed);
    Map<String, String> loaded = new TreeMap<>();
    try (Visit visit = browser.visit(new NewContextOptions());
        Visit fresh = browser.visit(new NewContextOptions())) {
      RandomWalk walk = new RandomWalk(start(visit, ""), seed);
      for (int i = 0; i < 200; i++) {
        String address = walk.go();
        String expected = loaded.computeIfAbsent(address, url -> loaded(fresh, url));
        assertThat(visit.page().evaluate(DOCUMENT)).as(walk.toString()).isEqualTo(expected);
        assertThat(isSameDocument(visit)).as(walk.toString()).isTrue();
      }
      visit.wasQuiet();
    }
  }

  @Test
  void backAndForwardFindThePlaceInThePage() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, FROM);
      page.evaluate("scrollTo(0, 700)");
      page.locator(".neighbours .next").evaluate("link => link.click()");
      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      assertThat(page.evaluate("scrollY")).isEqualTo(0);
      page.evaluate("scrollTo(0, 300)");

      page.goBack();
      assertThat(page.locator("h1")).containsText("TIME_WAIT");
      page.waitForFunction("() => scrollY === 700");
      page.goForward();
      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      page.waitForFunction("() => scrollY === 300");
      assertThat(isSameDocument(visit)).isTrue();
    }
  }

  @Test
  void backWorksBehindAReload() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, FROM);
      page.locator(".neighbours .next").click();
      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      page.reload();

      page.goBack();
      assertThat(page.locator("h1")).containsText("TIME_WAIT");
      visit.wasQuiet();
    }
  }

  @Test
  void theContentHasTheFocusAndTheTitleIsThatOfThePage() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, FROM);
      page.locator(".breadcrumbs a").last().click();

      assertThat(page).hasTitle("TCP internals · Querent");
      assertThat(page.locator("main")).isFocused();
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.TOPIC);
    }
  }

  @Test
  void aFragmentLeadsToItsHeading() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, OwnSite.COLLECTION);
      page.evaluate(
          "path => document.querySelector('main a').href = path", "/" + FROM + "#key-points");
      page.locator("main a").first().evaluate("link => link.click()");

      assertThat(page.locator("#key-points:target")).isInViewport();
      assertThat(isSameDocument(visit)).isTrue();
    }
  }

  @Test
  void aPageWithOtherScriptsIsLoaded() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, FROM);
      page.evaluate("path => document.querySelector('main a').href = path", "/" + OwnSite.SEARCH);
      page.locator("main a").first().evaluate("link => link.click()");

      assertThat(page.locator("search, [role=search]").first()).isVisible();
      assertThat(isSameDocument(visit)).isFalse();
      visit.wasQuiet();
    }
  }

  @Test
  void withoutTheNavigationApiPagesAreLoaded() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().addInitScript("delete window.navigation");
      Page page = start(visit, FROM);
      page.locator(".neighbours .next").click();

      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      assertThat(isSameDocument(visit)).isFalse();
      visit.wasQuiet();
    }
  }

  @Test
  void whatCannotBeFetchedIsLoaded() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, FROM);
      page.route(
          url -> !url.contains("/assets/"),
          route -> {
            if (route.request().isNavigationRequest()) {
              route.resume();
            } else {
              route.abort();
            }
          });
      page.locator(".neighbours .next").click();

      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      assertThat(isSameDocument(visit)).isFalse();
    }
  }

  @Test
  void theLaterOfTwoWishesCounts() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = start(visit, FROM);
      Object loading = page.evaluate(TWO_WISHES);

      assertThat(loading).isEqualTo(true);
      assertThat(page).hasTitle("TCP internals · Querent");
      page.waitForTimeout(300);
      assertThat(page).hasTitle("TCP internals · Querent");
      assertThat(page.locator("html[data-loading]")).hasCount(0);
    }
  }

  @Test
  void thePointerFetchesWhatItStaysOnOnce() {
    assertThat(fetchedByPointer(false)).isEqualTo(1);
  }

  @Test
  void whoSavesDataFetchesNothingAhead() {
    assertThat(fetchedByPointer(true)).isEqualTo(0);
  }

  private int fetchedByPointer(boolean savesData) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(navigator, 'connection', { value: { saveData: "
                  + savesData
                  + " } })");
      Page page = start(visit, FROM);
      List<String> fetched = new ArrayList<>();
      page.onRequest(request -> fetched.add(request.url()));
      page.locator(".neighbours .next").hover();
      page.waitForTimeout(300);
      page.locator("h1").hover();
      page.locator(".neighbours .next").hover();
      page.waitForTimeout(300);
      return fetched.size();
    }
  }

  /** A page whose scripts have been woken, and that would be told from one loaded later. */
  private Page start(Visit visit, String path) {
    Page page = visit.open(server.origin() + "/" + path);
    wake(page);
    page.evaluate("window.isFirst = true");
    return page;
  }

  private static boolean isSameDocument(Visit visit) {
    return Boolean.TRUE.equals(visit.page().evaluate("window.isFirst === true"));
  }

  private static String loaded(Visit fresh, String url) {
    Page page = fresh.open(url);
    wake(page);
    return (String) page.evaluate(DOCUMENT);
  }

  private static void wake(Page page) {
    page.keyboard().press("Shift");
    page.waitForFunction(WOKEN);
  }
}
