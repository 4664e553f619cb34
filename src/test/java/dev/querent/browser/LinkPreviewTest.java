package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** What a linked question is about, beside a link that the reader stays on. */
class LinkPreviewTest extends OwnSiteTest {
  private static final String BOX = ".preview";

  private Locator related(Visit visit) {
    visit.open(server.origin() + "/" + OwnSite.QUESTION);
    Locator link = visit.page().locator(".related li a").first();
    link.scrollIntoViewIfNeeded();
    return link;
  }

  @Test
  void aLinkToAQuestionSaysWhatItIsAbout() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Locator link = related(visit);
      link.hover();
      Locator box = visit.page().locator(BOX);

      assertThat(box).isVisible();
      assertThat(box.locator("strong")).hasText(link.textContent());
      assertThat(link).hasAttribute("aria-describedby", "preview");
      assertThat(box.locator("p").first()).hasText("Medium · Senior");
      visit.wasQuiet();
    }
  }

  @Test
  void itHasThePromptAndNeverTheAnswer() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Locator link = related(visit);
      link.hover();
      Locator box = visit.page().locator(BOX);
      assertThat(box.locator("p").last()).isEmpty();
      visit.page().locator("h1").hover();
      assertThat(box).hasCount(0);
      link.evaluate("link => { link.href = '../../../go-net/professional/pool-design/' }");
      link.hover();

      assertThat(box.locator("p").last()).containsText("Your service talks to a backend");
      assertThat(box).not().containsText("No check before use");
    }
  }

  @Test
  void thePointerMayGoToItAndItClosesBehindIt() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Locator link = related(visit);
      link.hover();
      Locator box = visit.page().locator(BOX);
      assertThat(box).isVisible();
      box.hover();
      link.hover();
      visit.page().waitForTimeout(400);
      assertThat(box).isVisible();
      visit.page().locator("h1").hover();
      assertThat(box).hasCount(0);
      assertThat(link.getAttribute("aria-describedby")).isNull();
    }
  }

  @Test
  void theKeyboardGetsItAndEscapeClosesIt() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Locator link = related(visit);
      visit.page().keyboard().press("Shift");
      link.focus();
      Locator box = visit.page().locator(BOX);

      assertThat(box).isVisible();
      visit.page().keyboard().press("Escape");
      assertThat(box).hasCount(0);
      assertThat(link).isFocused();
    }
  }

  @Test
  void itStaysInsideOfTheWindow() {
    try (Visit visit = browser.visit(new NewContextOptions().setViewportSize(320, 420))) {
      Locator link = related(visit);
      link.evaluate("link => scrollBy(0, link.getBoundingClientRect().bottom - innerHeight + 4)");
      link.hover();
      Locator box = visit.page().locator(BOX);
      assertThat(box).isVisible();
      BoundingBox at = box.boundingBox();

      assertThat(at.x).isNotNegative();
      assertThat(at.x + at.width).isLessThanOrEqualTo(320);
      assertThat(at.y).isNotNegative();
      assertThat(at.y + at.height).isLessThanOrEqualTo(420);
    }
  }

  @Test
  void linksToOtherPagesHaveNone() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Locator link = related(visit);
      Page page = visit.page();
      // The same link, to a topic.
      link.evaluate("link => { link.href = '../' }");
      page.waitForResponse("**/" + OwnSite.TOPIC, link::hover);
      page.locator(".related li a").nth(1).hover();

      assertThat(page.locator(BOX)).isVisible();
      assertThat(page.locator(BOX)).hasCount(1);
      assertThat(link.getAttribute("aria-describedby")).isNull();
    }
  }
}
