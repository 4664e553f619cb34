package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * A reader who has a keyboard and nothing else. At every stop the focus must show, be in sight, and
 * be where the order of the page says.
 */
final class Keyboard {
  private static final PageCheck FOCUS = PageCheck.read("focus.js");
  private static final int MOST_STOPS = 400;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on until an element has the focus that the selector describes. */
  Keyboard tabTo(String selector) {
    return go("Tab", selector);
  }

  /** Goes back until then. */
  Keyboard backTo(String selector) {
    return go("Shift+Tab", selector);
  }

  /** Presses a key where the focus is. */
  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Goes one stop on; whether there was one. */
  boolean tab() {
    return step("Tab");
  }

  private Keyboard go(String key, String selector) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      assertThat(step(key))
          .as("a stop before the end of the page, on the way to " + selector)
          .isTrue();
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return this;
      }
    }
    throw new AssertionError("no stop at " + selector);
  }

  private boolean step(String key) {
    page.keyboard().press(key);
    boolean inside = Boolean.TRUE.equals(page.evaluate("document.activeElement !== document.body"));
    if (inside) {
      assertThat(FOCUS.problems(page, key.equals("Tab"))).isEmpty();
    }
    return inside;
  }
}
