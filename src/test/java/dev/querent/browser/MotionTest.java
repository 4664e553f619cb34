package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing moves for readers who asked for that, and everything stays where it is for all. */
class MotionTest extends EveryKindTest {
  /** What lasts longer than an instant, also while another page is on its way. */
  private static final PageCheck MOVES =
      new PageCheck(
          """
          () => {
            document.documentElement.dataset.loading = "";
            const long = (times) => times.split(", ").some((time) => parseFloat(time) > 0.01);
            const found = [];
            for (const element of document.querySelectorAll("*")) {
              for (const part of [null, "::before", "::after", "::details-content"]) {
                const style = getComputedStyle(element, part);
                const isAnimated = style.animationName !== "none" && long(style.animationDuration);
                if (isAnimated || long(style.transitionDuration) || style.scrollBehavior !== "auto") {
                  found.push(`${element.localName}.${element.className}${part ?? ""}`);
                }
              }
            }
            return found;
          }
          """);

  private static final NewContextOptions STILL =
      new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingMovesForThoseWhoAskedForThat(String kind) {
    try (Visit visit = browser.visit(STILL)) {
      Page page = open(visit, kind);
      wake(page);
      assertThat(MOVES.problems(page)).isEmpty();
    }
  }

  @Test
  void whatMovesIsNoticed() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "not-found");
      wake(page);
      assertThat((List<Object>) new ArrayList<Object>(MOVES.problems(page)))
          .containsExactly("html.::before");
      style(page, "main { transition: color 1s; } html { scroll-behavior: smooth; }");
      assertThat(MOVES.problems(page)).hasSizeGreaterThan(2);
    }
  }

  @Test
  void aSlowPageIsStillAnnouncedToThem() {
    try (Visit visit = browser.visit(STILL)) {
      Page page = open(visit, "question");
      wake(page);
      List<Route> held = new ArrayList<>();
      page.route(url -> url.endsWith("/"), held::add);
      page.locator(".neighbours .next").click();
      page.waitForFunction(
          """
          () => {
            const line = getComputedStyle(document.documentElement, "::before");
            return parseFloat(line.inlineSize) > innerWidth / 2 && parseFloat(line.blockSize) > 2;
          }
          """);
      assertThat(held).hasSize(1);
      held.get(0).resume();
      page.waitForFunction("() => !('loading' in document.documentElement.dataset)");
      visit.wasQuiet();
    }
  }
}
