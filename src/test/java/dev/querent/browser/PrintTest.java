package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On paper there is everything to read, and nothing to press. */
class PrintTest extends EveryKindTest {
  private static final Pattern LINK_OF_PDF = Pattern.compile("/URI \\((http[^)]*)\\)");

  /** Text that is folded away on the screen, and controls that are still there on paper. */
  private static final PageCheck PAPER =
      new PageCheck(
          """
          () => {
            const isShown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
            const missing = [...document.querySelectorAll("main .prose :is(p, li, td, code)")]
              .filter((text) => text.textContent.trim() && !(isShown(text) && text.getClientRects().length));
            const useless = "button, select, input:not(.task > input), nav, dialog, [role=search], .skip, .search-link, .permalink";
            const left = [...document.querySelectorAll(useless)].filter(isShown);
            const wide = [...document.querySelectorAll("main :not(.visually-hidden)")].filter((e) => isShown(e) && e.scrollWidth > e.clientWidth + 1
              && /auto|scroll|hidden/.test(getComputedStyle(e).overflowX));
            return [["missing", missing], ["left", left], ["cut off", wide]].flatMap(([what, elements]) =>
              elements.map((e) => `${what}: ${e.outerHTML.slice(0, 120)}`));
          }
          """);

  private static final String LINKS =
      "selector => [...document.querySelectorAll(selector)].map(link => link.href)";

  private static void print(Page page) {
    // A sheet of A4 without its margins.
    page.setViewportSize(718, 1040);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everythingToReadIsThereAndNothingToPress(String kind) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, kind);
      wake(page);
      assertThat(PAPER.problems(page)).isNotEmpty();
      print(page);
      assertThat(PAPER.problems(page)).isEmpty();
    }
  }

  @Test
  void closedAnswersAreOpenOnPaper() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "topic");
      assertThat(page.locator(".reveal .prose").first()).isHidden();
      print(page);
      assertThat(page.locator(".reveal .prose").first()).isVisible();
      assertThat(page.locator(".reveal summary").first()).isHidden();
      double height =
          ((Number) page.evaluate("document.querySelector('.reveal .prose').offsetHeight"))
              .doubleValue();
      assertThat(height).isGreaterThan(500);
    }
  }

  /** A PDF names the addresses of the links that are printed. */
  @Test
  void aPdfHasTheLinksOfClosedAnswersAndNoneOfTheNavigation() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "topic");
      assertThat(page.locator(".reveal[open]")).hasCount(0);
      Set<String> printed = linksOf(page.pdf());
      assertThat(printed).containsAll(links(page, ".reveal .prose a[href^=http]"));
      assertThat(printed).containsAll(links(page, ".question h2 a:not(.permalink)"));
      List<String> useless = links(page, ".tree a, .site-header a, .edit a, .breadcrumbs a");
      useless.removeAll(links(page, ".question a, .site-footer a"));
      assertThat(useless).isNotEmpty();
      assertThat(printed).doesNotContainAnyElementsOf(useless);
    }
  }

  private static List<String> links(Page page, String selector) {
    @SuppressWarnings("unchecked")
    List<String> links = (List<String>) page.evaluate(LINKS, selector);
    assertThat(links).as(selector).isNotEmpty();
    return new ArrayList<>(links);
  }

  private static Set<String> linksOf(byte[] pdf) {
    Set<String> links = new TreeSet<>();
    Matcher matcher = LINK_OF_PDF.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      links.add(matcher.group(1));
    }
    return links;
  }
}
