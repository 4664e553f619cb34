package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does on the page of the search, whose address holds its state. */
class SearchPageTest extends OwnSiteTest {
  private static Locator field(Page page) {
    return page.locator("[name=q]");
  }

  private static Locator results(Page page) {
    return page.locator(".search-hits li");
  }

  private static Locator notes(Page page) {
    return page.locator(".search-notes");
  }

  /** The filters that are set, to be removed. */
  private static Locator filters(Page page) {
    return page.locator(".search-found .term");
  }

  private static Locator box(Page page, String id) {
    return page.locator("[id='search." + id + "']");
  }

  private Page open(Visit visit, String query) {
    return visit.open(server.origin() + "/search/" + query);
  }

  @Test
  void aTopicIsNotSaidToBeInItself() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/search/?q=network+debugging");
      Locator topic = page.locator(".hit").first();
      assertThat(topic).hasAttribute("href", Pattern.compile("/networking/debugging/$"));
      assertThat(topic.locator(".hit-meta")).hasText("Networking fundamentals");
      visit.wasQuiet();
    }
  }

  @Test
  void theSearchPageKeepsItsStateInTheAddress() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/querent/search/?q=connection");
      assertThat(page.locator(".search-hits li")).hasCount(10);
      page.locator("[id='search.difficulty.hard']").check();
      assertThat(page).hasURL(Pattern.compile("q=connection&difficulty=hard$"));
      assertThat(filters(page)).hasText("Hard ×");
      page.goBack();
      assertThat(filters(page)).hasCount(0);
      page.getByText("More results").click();
      assertThat(page.locator(".search-hits li").nth(10)).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void moreResultsComeOnceAndNotToAnotherQuery() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=connection");
      assertThat(page.locator(".search-hits li")).hasCount(10);
      List<Route> held = new ArrayList<>();
      page.route("**/search/*/c*.bin", held::add);
      page.getByText("More results").dblclick();
      page.waitForCondition(() -> !held.isEmpty());
      page.unroute("**/search/*/c*.bin");
      held.forEach(Route::resume);
      assertThat(page.locator(".search-hits li")).hasCount(20);
      assertThat(page.locator(".search-hits li").nth(10).locator("a")).isFocused();

      page.route("**/search/*/c*.bin", held::add);
      held.clear();
      page.getByText("More results").click();
      page.waitForCondition(() -> !held.isEmpty());
      page.locator("[name=q]").fill("nagle");
      page.unroute("**/search/*/c*.bin");
      held.forEach(Route::resume);
      assertThat(page.locator(".search-hits li").first()).containsText("Nagle");
      assertThat(page.locator("[name=q]")).isFocused();
      assertThat(page.locator(".search-hits")).not().containsText("connection pool");
      visit.wasQuiet();
    }
  }

  @Test
  void backAndForwardLeadThroughWhatWasSearched() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.open(server.origin() + "/search/");
      Locator input = page.locator("[name=q]");
      assertThat(page.locator("main form button")).isVisible();
      for (String query : List.of("nagle", "reuseport")) {
        input.fill(query);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(server.origin() + "/search/?q=" + query);
        assertThat(page.locator(".search-hits li").first()).isVisible();
      }
      page.goBack();
      assertThat(input).hasValue("nagle");
      assertThat(page.locator(".search-hits")).containsText("Nagle");
      page.goForward();
      assertThat(input).hasValue("reuseport");
      assertThat(page.locator(".search-hits")).containsText("SO_REUSEPORT");
      visit.wasQuiet();
    }
  }

  @Test
  void theTitleOfThePageBeginsWithTheQuery() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=net.Conn");
      assertThat(page).hasTitle("net.Conn · Search · Querent");
      field(page).fill("<b>&amp;</b>");
      assertThat(page).hasTitle("<b>&amp;</b> · Search · Querent");
      field(page).fill(" ");
      assertThat(page).hasTitle("Search · Querent");
      page.goBack();
      assertThat(page).not().hasTitle("Search · Querent");
      visit.wasQuiet();
    }
  }

  @Test
  void whoeverComesBackFromAResultFindsAllAsTheyLeftIt() {
    try (Visit visit = browser.visit(new NewContextOptions().setViewportSize(1280, 720))) {
      Page page = open(visit, "?q=connection");
      box(page, "difficulty.hard").check();
      assertThat(filters(page)).hasText("Hard ×");
      page.getByText("More results").click();
      assertThat(results(page)).hasCount(20);
      page.evaluate("scrollTo({ top: 900, behavior: 'instant' })");
      results(page).nth(10).locator("a").evaluate("link => link.click()");
      assertThat(page).not().hasURL(Pattern.compile(".*/search/.*"));

      page.goBack();
      assertThat(results(page)).hasCount(20);
      assertThat(field(page)).hasValue("connection");
      assertThat(box(page, "difficulty.hard")).isChecked();
      assertThat(page.evaluate("scrollY")).isEqualTo(900);
      page.goBack();
      assertThat(results(page)).hasCount(10);
      assertThat(filters(page)).hasCount(0);
      page.goForward();
      assertThat(results(page)).hasCount(20);
      assertThat(box(page, "difficulty.hard")).isChecked();
      assertThat(page.evaluate("scrollY")).isEqualTo(900);
      visit.wasQuiet();
    }
  }

  @Test
  void whatWasTypedJustBeforeAResultWasFollowedIsStillThere() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().clock().install();
      Page page = open(visit, "?q=connection");
      assertThat(results(page)).hasCount(10);
      SearchDialog.on(page).stopTheClock();
      field(page).fill("reuseport");
      page.clock().runFor(300);
      results(page).getByText("SO_REUSEPORT").first().click();
      assertThat(page).not().hasURL(Pattern.compile(".*/search/.*"));
      page.goBack();
      assertThat(field(page)).hasValue("reuseport");
      visit.wasQuiet();
    }
  }

  @Test
  void enterTwiceIsOneStep() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=nagle");
      field(page).press("Enter");
      Object steps = page.evaluate("history.length");
      field(page).press("Enter");
      assertThat(page.evaluate("history.length")).isEqualTo(steps);
      visit.wasQuiet();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"topic=tls/", "topic=TLS", "topic=tls&topic=networking/tls", "topic=&topic=tls"})
  void aFilterIsShownOnceHoweverItIsWritten(String filter) {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=connection&" + filter);
      assertThat(box(page, "topic.networking/tls")).isChecked();
      assertThat(filters(page)).hasText("TLS ×");
      filters(page).click();
      assertThat(filters(page)).hasCount(0);
      assertThat(page).hasURL(server.origin() + "/search/?q=connection");
      assertThat(notes(page)).isFocused();
      visit.wasQuiet();
    }
  }

  @Test
  void aTopicTakesThePlaceOfThoseThatItIsInOrThatAreInIt() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=connection&topic=networking&topic=dns");
      Locator outer = box(page, "topic.networking");
      Locator inner = box(page, "topic.networking/dns");
      assertThat(filters(page)).hasText("Networking fundamentals ×");
      inner.click();
      assertThat(filters(page)).hasText("DNS ×");
      assertThat(inner).isChecked();
      assertThat(outer).not().isChecked();
      box(page, "topic.networking/tls").click();
      assertThat(filters(page)).hasText(new String[] {"DNS ×", "TLS ×"});
      outer.click();
      assertThat(filters(page)).hasText("Networking fundamentals ×");
      visit.wasQuiet();
    }
  }

  @Test
  void aFilterThatMeansNothingIsNamedAndCanBeRemoved() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=connection&level=nope&tag=<b>");
      assertThat(notes(page)).containsText("Level “nope” does not exist.");
      assertThat(notes(page)).containsText("Tag “<b>” does not exist.");
      assertThat(filters(page)).hasText(new String[] {"level:nope ×", "tag:<b> ×"});
      notes(page).getByText("Remove the filter Level: nope").click();
      assertThat(notes(page)).not().containsText("Level");
      notes(page).getByText("Remove the filter Tag: <b>").click();
      assertThat(results(page).first()).isVisible();
      assertThat(notes(page)).not().containsText("does not exist");
      visit.wasQuiet();
    }
  }

  @Test
  void whereAFilterLeavesNothingItCanBeRemoved() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=reuseport&topic=guide");
      assertThat(notes(page)).containsText("No results");
      notes(page).getByText("Remove the filter Topic: Guide").click();
      assertThat(results(page).first()).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void onAPhoneFiltersLeaveRoomForResults() {
    NewContextOptions phone =
        new NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true);
    try (Visit visit = browser.visit(phone)) {
      Page page = open(visit, "?q=connection");
      Locator topics = page.locator(".search-kinds button").first();
      Locator last = box(page, "topic.networking/debugging");
      assertThat(last).isHidden();
      topics.tap();
      assertThat(topics).hasAttribute("aria-expanded", "true");
      assertThat(results(page).first()).isInViewport();
      last.check();
      assertThat(topics).hasText("Topic (1)");
      assertThat(filters(page)).hasCount(1);
      assertThat(last).isInViewport();
      assertThat(last).isFocused();
      assertThat(results(page).first()).isInViewport();
      page.locator(".search-kinds button").nth(1).tap();
      assertThat(topics).hasAttribute("aria-expanded", "false");
      assertThat(last).isHidden();
      assertThat(box(page, "difficulty.hard")).isVisible();
      visit.wasQuiet();
    }
  }

  @Test
  void aTypedFilterThatMeansNothingIsNamedUnlessItIsUnfinished() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = open(visit, "?q=Topic:nope+dns");
      Locator notes = page.locator(".search-notes");
      assertThat(notes).containsText("Topic “nope” does not exist.");
      assertThat(page.locator("[role=status]").last()).containsText("Topic “nope” does not");
      for (String query : List.of("level:sen ", "tag:dn dns", "difficulty:x")) {
        page.locator("[name=q]").fill(query);
        assertThat(notes).containsText("does not exist");
      }
      for (String query : List.of("level:sen", "dns topic:networking/d", "TOPIC:DNS/ dns")) {
        page.locator("[name=q]").fill(query);
        assertThat(notes).not().containsText("does not exist");
        assertThat(page.locator(".search-hits li").first()).isVisible();
      }
      visit.wasQuiet();
    }
  }
}
