package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Keys that lead through the site, and the list of them. */
class KeysTest extends OwnSiteTest {
  private static final String LIST = "search/keyboard/";

  private Page question(Visit visit) {
    return visit.open(server.origin() + "/" + OwnSite.QUESTION);
  }

  @Test
  void aKeyIsHeardBeforeTheScriptsAreThere() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = question(visit);
      String next = (String) page.locator("a.next").evaluate("link => link.href");
      page.keyboard().press("n");

      assertThat(page).hasURL(next);
      page.keyboard().press("p");
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.QUESTION);
      page.keyboard().press("u");
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.TOPIC);
      visit.wasQuiet();
    }
  }

  @Test
  void aKeyOpensTheAnswerThatIsSeenFirst() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/" + OwnSite.TOPIC);
      Locator answers = page.locator(".reveal");
      answers.nth(2).evaluate("part => part.scrollIntoView({ block: 'center' })");
      String first = "parts => parts.findIndex(part => part.getBoundingClientRect().bottom > 80)";
      int seen = (int) answers.evaluateAll(first);
      assertThat(seen).isPositive();
      page.keyboard().press("a");

      assertThat(answers.nth(seen)).hasAttribute("open", "");
      assertThat(page.locator(".reveal[open]")).hasCount(1);
      assertThat(answers.nth(seen).locator("summary")).isFocused();
      page.keyboard().press("a");
      assertThat(page.locator(".reveal[open]")).hasCount(0);
    }
  }

  @Test
  void theListShowsOverThePageAndLeavesNothingBehind() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = question(visit);
      page.keyboard().press("?");
      page.keyboard().press("?");
      Locator list = page.locator("dialog.keys");

      assertThat(list).isVisible();
      list.locator("h1").click();
      assertThat(list).hasCount(1);
      assertThat(list.locator("tr")).hasCount(7);
      assertThat(list).containsText("Next question");
      // Letters are the dialog's now.
      page.keyboard().press("n");
      page.keyboard().press("Escape");
      assertThat(list).hasCount(0);
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.QUESTION);
      page.keyboard().press("?");
      list.locator("button").click();
      assertThat(list).hasCount(0);
      visit.wasQuiet();
    }
  }

  @Test
  void theListIsAPageWithoutScripts() {
    try (Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = question(visit);
      page.locator(".site-footer a[rel=help]").click();

      assertThat(page).hasURL(server.origin() + "/" + LIST);
      assertThat(page.locator("tr")).hasCount(7);
      assertThat(page.locator(".single-keys")).isHidden();
    }
  }

  @Test
  void lettersBelongToFieldsAndToOtherKeysThatAreHeld() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = question(visit);
      page.locator(".colors").focus();
      page.keyboard().press("n");
      page.locator("h1").click();
      page.keyboard().press("Alt+n");
      page.keyboard().press("Control+p");
      page.keyboard().press("x");
      page.keyboard().press("?");

      assertThat(page.locator("dialog.keys")).isVisible();
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.QUESTION);
    }
  }

  @Test
  void whoSwitchesSingleKeysOffIsLeftAlone() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/" + LIST);
      page.locator(".single-keys").uncheck();
      question(visit);
      for (String key : new String[] {"/", "n", "?"}) {
        page.keyboard().press(key);
      }
      page.keyboard().press("Control+k");

      assertThat(page.locator(".search-dialog")).isVisible();
      assertThat(page.locator("dialog.keys")).hasCount(0);
      assertThat(page).hasURL(server.origin() + "/" + OwnSite.QUESTION);
      page.navigate(server.origin() + "/" + LIST);
      assertThat(page.locator(".single-keys")).not().isChecked();
      page.locator(".single-keys").check();
      question(visit);
      page.keyboard().press("/");
      assertThat(page.locator(".search-dialog")).isVisible();
    }
  }
}
