package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What scripts add to pages: a choice of colours, buttons that copy, the place in the contents. */
class PageScriptsTest extends OwnSiteTest {
  private static final String WITH_COMMANDS = "go-net/junior/close-accepted/";
  private static final String BACKGROUND =
      "getComputedStyle(document.documentElement).backgroundColor";

  @Test
  void theChosenColoursAreThereOnTheNextPage() {
    try (Visit visit = browser.visit(new NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
      Page page = visit.open(server.origin() + "/" + OwnSite.QUESTION);
      Object light = page.evaluate(BACKGROUND);
      page.locator(".colors").selectOption("dark");
      page.keyboard().press("Shift");
      assertThat(page.locator("html")).hasAttribute("style", "color-scheme: dark;");
      Object dark = page.evaluate(BACKGROUND);
      assertThat(dark).isNotEqualTo(light);

      page.navigate(server.origin() + "/" + OwnSite.TOPIC);
      assertThat(page.evaluate(BACKGROUND)).isEqualTo(dark);
      page.keyboard().press("Shift");
      assertThat(page.locator(".colors")).hasValue("dark");
      page.locator(".colors").selectOption("");
      assertThat(page.evaluate(BACKGROUND)).isEqualTo(light);
      visit.wasQuiet();
    }
  }

  @Test
  void theChosenColoursAreThereBeforeAnythingIsPainted() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/");
      page.evaluate("localStorage.colors = 'dark'");
      page.addInitScript(
          "new MutationObserver(() => document.body && (window.first ??="
              + " document.documentElement.style.colorScheme))"
              + ".observe(document, { childList: true, subtree: true })");
      page.reload();

      assertThat(page.evaluate("window.first")).isEqualTo("dark");
    }
  }

  @Test
  void commandsAreCopiedWithoutPromptsAndOutput() {
    assertThat(copied(WITH_COMMANDS, ".language-console"))
        .startsWith("go build -o leak main.go && ./leak")
        .doesNotContain("$", "CLOSE-WAIT");
  }

  @Test
  void codeIsCopiedAsItStandsWithoutTheLastLineFeed() {
    assertThat(copied(WITH_COMMANDS, ".language-go"))
        .startsWith("package main\n\nimport")
        .endsWith("}");
  }

  @Test
  void theContentsMarkTheFirstPartAtItsPlaceAndTheLastAtTheEnd() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/" + OwnSite.QUESTION);
      String current = ".outline a[aria-current=true]";
      page.keyboard().press("Shift");
      page.evaluate("scrollTo(0, 1e6)");
      assertThat(page.locator(current))
          .hasText(page.locator(".outline a").last().textContent().strip());
      page.evaluate(
          "document.getElementById(document.querySelector('.outline a').hash.slice(1))"
              + ".scrollIntoView()");
      assertThat(page.locator(current))
          .hasText(page.locator(".outline a").first().textContent().strip());
      page.evaluate("scrollTo(0, 0)");
      assertThat(page.locator(current)).hasCount(0);
      visit.wasQuiet();
    }
  }

  /** What the button of the first such block puts into the clipboard. */
  private String copied(String path, String code) {
    NewContextOptions options =
        new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Visit visit = browser.visit(options)) {
      Page page = visit.open(server.origin() + "/" + path);
      page.keyboard().press("Shift");
      Locator block = page.locator(".code:has(" + code + ")").first();
      block.hover();
      block.locator(".copy").click();
      assertThat(block.locator(".copy")).hasText("Copied");
      visit.wasQuiet();
      return (String) page.evaluate("() => navigator.clipboard.readText()");
    }
  }
}
