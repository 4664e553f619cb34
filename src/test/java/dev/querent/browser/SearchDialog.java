package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The search that any page opens, in the hands of a reader with a keyboard. */
final class SearchDialog {
  private final Page page;

  private SearchDialog(Page page) {
    this.page = page;
  }

  /** Opens a page, and its search. */
  static SearchDialog open(Visit visit, String address) {
    return new SearchDialog(visit.open(address)).open();
  }

  /** Opens a page, and its search, and stops the clock. */
  static SearchDialog openTimeless(Visit visit, String address) {
    visit.page().clock().install();
    return open(visit, address).stopTheClock();
  }

  /** The search of a page that is on show. */
  static SearchDialog on(Page page) {
    return new SearchDialog(page);
  }

  /** Opens the search of the page on show. */
  SearchDialog open() {
    page.waitForLoadState();
    page.keyboard().press("/");
    assertThat(input()).isFocused();
    return this;
  }

  /** Puts a query in place of what was there. */
  SearchDialog ask(String query) {
    input().fill(query);
    return this;
  }

  Page page() {
    return page;
  }

  Locator input() {
    return page.locator("dialog[open] [role=combobox]");
  }

  Locator results() {
    return page.locator("dialog[open] [role=option]");
  }

  /** What is said above the results. */
  Locator notes() {
    return page.locator("dialog[open] .search-notes");
  }

  /** What is read out. */
  Locator status() {
    return page.locator("dialog [role=status]");
  }

  /** Lets time pass that a page sees, where its clock was stopped. */
  void rest(int milliseconds) {
    page.clock().runFor(milliseconds);
  }

  /** Lets typing rest for as long as it takes until files are fetched. */
  SearchDialog pause() {
    rest(170);
    return this;
  }

  /**
   * From here on, time passes for the page only with {@link #rest}. Its clock must have been
   * installed before it was opened: what was set by another clock goes on by that.
   */
  SearchDialog stopTheClock() {
    long now = ((Number) page.evaluate("Date.now()")).longValue();
    page.clock().pauseAt(now + 60_000);
    return this;
  }

  void isClosed() {
    assertThat(page.locator("dialog[open]")).hasCount(0);
  }
}
