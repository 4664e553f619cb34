package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds on one page of each kind, with everything unfolded that folds. */
@ExtendWith(Shared.class)
class AccessibilityTest {
  /** What readers can open, and what the style sheet shows open, which axe does not see. */
  private static final String UNFOLD =
      """
      document.querySelectorAll('details').forEach(details => {
        const shown = getComputedStyle(details.querySelector('summary')).display === 'none';
        details.open = shown || details.closest('main') !== null;
      })
      """;

  @ParameterizedTest(name = "{0}, {1}px")
  @CsvSource({"LIGHT,320", "LIGHT,1280", "DARK,320", "DARK,1280"})
  void nobodyIsShutOut(
      ColorScheme scheme, int width, OwnSite site, PagesServer server, WebBrowser browser) {
    String base = server.serve(OwnSite.BASE_PATH, site.folder());
    NewContextOptions options =
        new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800);
    List<String> found = new ArrayList<>();
    try (Visit visit = browser.visit(options)) {
      OwnSite.KINDS.forEach(
          (kind, path) -> {
            Page page = visit.open(base + path);
            page.evaluate(UNFOLD);
            violations(page).forEach(text -> found.add(kind + ": " + text));
          });
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theStubAtAnOldAddressCanBeReadByAll(OwnSite site, PagesServer server, WebBrowser browser) {
    String base = server.serve(OwnSite.BASE_PATH, site.folder());
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().route("**/*.js", route -> route.fulfill());
      assertThat(violations(visit.open(base + OwnSite.OLD_ADDRESS))).isEmpty();
    }
  }

  private static List<String> violations(Page page) {
    List<String> found = new ArrayList<>();
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    // One script in the page itself: there are no frames, and a second window would cost time.
    AxeBuilder axe = new AxeBuilder(page).options(options).setLegacyMode(true);
    for (Rule rule : axe.analyze().getViolations()) {
      for (CheckedNode node : rule.getNodes()) {
        found.add(rule.getId() + ": " + node.getTarget() + " " + node.getHtml());
      }
    }
    return found;
  }
}
