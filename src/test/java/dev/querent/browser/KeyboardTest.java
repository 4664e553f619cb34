package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything can be done with the keys alone, and the reader always sees where they are. */
class KeyboardTest extends EveryKindTest {
  /** What can have the focus, in the order of the page; browsers add boxes that scroll. */
  private static final String STOPS =
      "a[href], button, input:not([disabled]), select, summary, [tabindex='0']";

  private static final String COUNT =
      """
      selector => {
        window.stops = [...document.querySelectorAll(selector)]
          .filter(stop => stop.checkVisibility({ visibilityProperty: true }));
        return window.stops.length;
      }
      """;

  private static final String NUMBER = "window.stops.indexOf(document.activeElement)";

  @Test
  void theKeysLeadFromTheHomePageToAQuestionAndToOtherColours() {
    try (Visit visit = browser.visit(new NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
      Page page = visit.open(server.origin() + "/");
      Keyboard keys = new Keyboard(page);

      keys.tabTo(".card h3 a[href='" + OwnSite.COLLECTION + "']").press("Enter");
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.COLLECTION);
      assertThat(page.locator("main")).isFocused();
      keys.tabTo(".topic h2 a[href='tcp-internals/']").press("Enter");
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.TOPIC);
      assertThat(page.locator("main")).isFocused();
      keys.tabTo(".question h2 a[href='time-wait/']").press("Enter");
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.QUESTION);
      assertThat(page.locator("main")).isFocused();
      keys.tabTo(".neighbours .next").press("Enter");
      assertThat(page.locator("h1")).not().containsText("TIME_WAIT");
      assertThat(page.locator("main")).isFocused();

      Object light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
      keys.backTo(".colors").press("ArrowDown").press("ArrowDown");
      assertThat(page.locator(".colors")).hasValue("dark");
      assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
          .isNotEqualTo(light);
      keys.backTo(".skip").press("Enter");
      assertThat(page.locator("main")).isFocused();
      keys.tab();
      assertThat(page.locator(".breadcrumbs a").first()).isFocused();
      visit.wasQuiet();
    }
  }

  @ParameterizedTest(name = "{0}, {1}px")
  @CsvSource({
    "home,1280",
    "collection,1280",
    "topic,1280",
    "markdown,1280",
    "search,1280",
    "not-found,1280",
    "markdown,320"
  })
  void everyStopIsInOrderAndCanBeSeen(String kind, int width) {
    try (Visit visit = browser.visit(new NewContextOptions().setViewportSize(width, 800))) {
      Page page = open(visit, kind);
      wake(page);
      int count = (Integer) page.evaluate(COUNT, STOPS);
      assertThat(count).isGreaterThan(5);
      Keyboard keys = new Keyboard(page);
      List<Object> stops = new ArrayList<>();
      while (keys.tab()) {
        stops.add(page.evaluate(NUMBER));
      }
      stops.removeIf(stop -> stop.equals(-1));

      assertThat(stops).containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }
  }

  @Test
  void aStopOutOfOrderIsNoticed() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "not-found");
      page.evaluate("document.querySelector('main .links a').tabIndex = 1");
      Keyboard keys = new Keyboard(page);
      assertThat(catchThrowable(() -> keys.tabTo(".brand"))).hasMessageContaining("out of order");
    }
  }

  @Test
  void theFirstStopSkipsToTheContent() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "topic");
      new Keyboard(page).tabTo(".skip").press("Enter");
      assertThat(page.locator("main")).isFocused();
      assertThat(page.locator("h1")).isInViewport();
    }
  }

  @Test
  void anAnswerIsOpenedByAKey() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "topic");
      Locator answer = page.locator(".reveal .prose").first();
      Keyboard keys = new Keyboard(page).tabTo(".reveal summary");
      assertThat(answer).isHidden();
      keys.press("Enter");
      assertThat(answer).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":focus-visible { outline: none !important; }|no outline",
        ":focus-visible { outline-color: #ccc !important; }|rgb(204, 204, 204) on rgb(255",
        ".brand { opacity: 0; }|cannot be seen",
        ".site-header::before { content: ''; position: absolute; inset: 0; z-index: 9; }|covered",
        ".skip:focus { inset-block-start: -10rem; }|cannot be seen",
      })
  void whatDoesNotShowTheFocusIsNoticed(String style, String problem) {
    try (Visit visit = browser.visit(new NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
      Page page = open(visit, "not-found");
      style(page, style);
      Keyboard keys = new Keyboard(page);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> keys.tabTo(".search-link")))
          .hasMessageContaining(problem);
    }
  }
}
