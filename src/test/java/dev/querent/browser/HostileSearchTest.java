package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, tags, texts and queries that attack: the search shows them as text, and runs none. */
class HostileSearchTest extends BrowserTest {
  /** What there is of elements, attributes and addresses that the search does not make itself. */
  private static final String STRANGE =
      """
      () => {
        const mine = ["a", "b", "button", "code", "details", "div", "fieldset", "form", "h2", "input",
          "label", "legend", "li", "mark", "ol", "p", "span", "summary", "ul"];
        const found = window.__pwned ? ["a script has run"] : [];
        for (const element of document.querySelectorAll("dialog *, .search-page > :not(.everything) *")) {
          const isMine = mine.includes(element.localName) || element.closest(".search-form svg");
          const isSafe = [...element.attributes].every(({ name }) => !/^(on|style|src)/.test(name));
          const isHere = !element.href || element.href.startsWith(location.origin + "/");
          if (!isMine || !isSafe || !isHere) {
            found.push(element.outerHTML.slice(0, 120));
          }
        }
        return found;
      }
      """;

  @BeforeEach
  void serve(HostileSite site) {
    server.serve("/", site.project().site(), HostileSite::withoutPolicy);
  }

  private static void showsNothingStrange(Page page) {
    page.clock().runFor(1000);
    page.locator(".hit-text:not(:empty)").first().waitFor();
    assertThat((List<?>) page.evaluate(STRANGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hostile",
        "canary before after",
        "script alert",
        "svg onload",
        "<script>alert(1)</script> hostile",
        "'><img src=x onerror=alert(1)> canary",
        "javascript:alert(1) canary",
        "hostlie scrpit"
      })
  void theSearchShowsHostileDocumentsAsText(String query) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/");
      dialog.ask(query).pause();
      assertThat(dialog.results().first()).isVisible();
      showsNothingStrange(dialog.page());
      String asked = URLEncoder.encode(query, StandardCharsets.UTF_8);
      dialog.page().navigate(server.origin() + "/search/?explain&q=" + asked);
      assertThat(dialog.page().locator(".hit").first()).isVisible();
      showsNothingStrange(dialog.page());
      visit.wasQuiet();
    }
  }

  @Test
  void aHostileTitleThatIsFollowedIsStillText() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").ask("script alert");
      dialog.results().first().click();
      dialog.isClosed();
      dialog.open().ask("");
      assertThat(dialog.page().locator(".search-recent")).containsText("script alert");
      assertThat((List<?>) dialog.page().evaluate(STRANGE)).isEmpty();
      visit.wasQuiet();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "q=dns&tag=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "q=%3Cscript%3Ealert(1)%3C/script%3E&topic=javascript:alert(1)",
        "difficulty=%22onmouseover=%22alert(1)&level=%00",
        "q=%E0%A4&tag=%FF&__proto__=1&constructor=2",
        "topic=__proto__&tag=constructor&q=toString"
      })
  void whatIsInTheAddressIsTextOnly(String query) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/search/?" + query);
      assertThat(page.locator(".search-notes > *").first()).isVisible();
      assertThat((List<?>) page.evaluate(STRANGE)).isEmpty();
      visit.wasQuiet();
    }
  }
}
