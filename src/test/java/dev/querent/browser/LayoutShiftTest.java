package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader looks at stays where it is, while a page loads and when its scripts come. */
class LayoutShiftTest extends EveryKindTest {
  private static final String RESULTS = "results";

  /** Also what follows a key or a click at once, which other measures forgive. */
  private static final String WATCH =
      """
      window.shifts = [];
      window.watch = new PerformanceObserver(list => window.shifts.push(...list.getEntries()));
      window.watch.observe({ type: 'layout-shift', buffered: true });
      """;

  /**
   * What left its place. A browser may paint a page of which one half has come, and then the other;
   * that depends on the moment, and is left out.
   */
  private static final PageCheck SHIFTS =
      new PageCheck(
          """
          async () => {
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            const { domInteractive } = performance.getEntriesByType("navigation")[0];
            const all = [...window.shifts, ...window.watch.takeRecords()];
            return all.filter(({ startTime }) => startTime > domInteractive).map(({ value, sources }) =>
              `${value}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 100)).join(" | ")}`);
          }
          """);

  static Stream<String> pages() {
    return Stream.concat(kinds(), Stream.of(RESULTS));
  }

  private Page load(Visit visit, String kind) {
    if (!kind.equals(RESULTS)) {
      return open(visit, kind);
    }
    Page page = visit.open(server.origin() + OwnSite.BASE_PATH + OwnSite.SEARCH + "?q=dns");
    page.locator(".hit-text mark").first().waitFor();
    return page;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingLeavesItsPlace(String kind) {
    for (int width : List.of(360, 1280)) {
      try (Visit visit = browser.visit(new NewContextOptions().setViewportSize(width, 800))) {
        visit.page().addInitScript(WATCH);
        Page page = load(visit, kind);
        page.mouse().move(width / 2.0, 400);
        page.mouse().wheel(0, 300);
        wake(page);
        page.mouse().wheel(0, -300);
        assertThat(SHIFTS.problems(page)).as(width + " px").isEmpty();
      }
    }
  }

  @Test
  void whatLeavesItsPlaceIsNoticed() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().addInitScript(WATCH);
      Page page = load(visit, "question");
      wake(page);
      style(page, "h1 { margin-block-start: 3rem; }");
      assertThat(SHIFTS.problems(page)).isNotEmpty();
    }
  }
}
