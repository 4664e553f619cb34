package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader sees when the network or the index fails: what is wrong, and what to do. */
class SearchFailureTest extends OwnSiteTest {
  private static void nothingWasThrown(Visit visit) {
    assertThat(visit.takeTroubles())
        .allMatch(t -> t.matches("(?s)(failed: |404: |console: Failed to load resource).*"));
  }

  @Test
  void withoutTheIndexTheSearchSaysSoAndTriesAgain() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().route("**/manifest.json", route -> route.abort());
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/").ask("dns");
      assertThat(dialog.notes()).containsText("could not be loaded");
      assertThat(dialog.status()).containsText("could not be loaded");
      visit.page().unroute("**/manifest.json");
      dialog.notes().locator("button").click();
      assertThat(dialog.results().first()).isVisible();
      nothingWasThrown(visit);
    }
  }

  @Test
  void whoeverWaitsForASlowNetworkIsToldSo() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      List<Route> waiting = new ArrayList<>();
      visit.page().route("**/search/*/*.bin", waiting::add);
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/guide/");
      dialog.ask("deadline").pause();
      dialog.page().waitForCondition(() -> !waiting.isEmpty());
      assertThat(dialog.notes()).not().containsText("Searching");
      dialog.rest(1000);
      assertThat(dialog.notes()).hasText("Searching …");
      assertThat(dialog.status()).hasText("Searching …");
      visit.page().unroute("**/search/*/*.bin");
      waiting.forEach(Route::resume);
      assertThat(dialog.results().first()).isVisible();
      assertThat(dialog.notes()).not().containsText("Searching");
      visit.wasQuiet();
    }
  }

  @Test
  void whoeverIsOfflineReadsThatAndGoesOnOnceTheyAreBack() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/");
      assertThat(dialog.notes()).containsText("You can also type");
      visit.page().context().setOffline(true);
      dialog.ask("deadline");
      assertThat(dialog.notes()).containsText("You are offline");
      assertThat(dialog.status()).containsText("You are offline");
      visit.page().context().setOffline(false);
      dialog.notes().locator("button").click();
      assertThat(dialog.results().first()).isVisible();
      assertThat(dialog.input()).isFocused();
      nothingWasThrown(visit);
    }
  }

  @Test
  void whoeverClearsTheFieldOfASlowSearchIsNotToldToWait() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      List<Route> waiting = new ArrayList<>();
      visit.page().route("**/search/*/*.bin", waiting::add);
      SearchDialog dialog = SearchDialog.openTimeless(visit, server.origin() + "/guide/");
      dialog.ask("deadline").pause();
      dialog.page().waitForCondition(() -> !waiting.isEmpty());
      dialog.page().keyboard().press("Escape");
      assertThat(dialog.notes()).containsText("You can also type");
      dialog.rest(2000);
      assertThat(dialog.notes()).containsText("You can also type");
      assertThat(dialog.status()).not().containsText("Searching");
      visit.page().unroute("**/search/*/*.bin");
      waiting.forEach(Route::resume);
      visit.wasQuiet();
    }
  }

  @Test
  void offlineTheFirstSearchSaysSoAndDoesNotTakeThePageAway() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().clock().install();
      Page page = visit.open(server.origin() + "/guide/");
      Locator status = page.locator("header [role=status]");
      assertThat(status).hasText("");
      page.context().setOffline(true);
      page.keyboard().press("/");
      assertThat(status).hasText(Pattern.compile("^You are offline"));
      assertThat(status).isInViewport();
      page.clock().runFor(10_000);
      assertThat(status).hasText("");
      page.keyboard().press("/");
      assertThat(status).isVisible();
      assertThat(page).hasURL(server.origin() + "/guide/");
      page.context().setOffline(false);
      SearchDialog.on(page).open();
      nothingWasThrown(visit);
    }
  }

  @Test
  void withoutTheScriptOfTheDialogTheSearchPageOpensWithWhatWasTyped() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      List<Route> waiting = new ArrayList<>();
      visit.page().route("**/dialog.*.js", waiting::add);
      Page page = visit.open(server.origin() + "/guide/");
      page.keyboard().press("/");
      page.keyboard().type("nagles");
      page.keyboard().press("Backspace");
      page.waitForCondition(() -> !waiting.isEmpty());
      waiting.forEach(route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
      assertThat(page).hasURL(server.origin() + "/search/?q=nagle");
      assertThat(page.locator(".search-hits li").first()).isVisible();
      nothingWasThrown(visit);
    }
  }

  @Test
  void aPageThatIsOpenWhileTheSiteIsPublishedFindsWhatIsNew() {
    try (SiteProject project = SiteProject.bare();
        Visit visit = browser.visit(new NewContextOptions())) {
      project.question("c/a.md", "What is a socket?", "A gate.").run("build").exitsWith(0);
      List<String> manifests = new ArrayList<>();
      visit
          .page()
          .onResponse(
              response -> {
                if (response.url().endsWith("/manifest.json")) {
                  manifests.add(response.url());
                }
              });
      SearchDialog dialog = SearchDialog.open(visit, server.serve("/", project.site()) + "c/a/");
      assertThat(dialog.notes()).containsText("You can also type");

      project.question("c/b.md", "What is a gizmo?", "A thing.").run("build").exitsWith(0);
      dialog.ask("gizmo");
      assertThat(dialog.results()).containsText("What is a gizmo?");
      assertThat(manifests).hasSize(2);
      nothingWasThrown(visit);
    }
  }

  @Test
  void anIndexThatIsGoneIsNoticedAndMayComeBack() throws IOException {
    try (SiteProject project = SiteProject.bare();
        Visit visit = browser.visit(new NewContextOptions())) {
      project.question("c/a.md", "What is a socket?", "A gate.").run("build").exitsWith(0);
      SearchDialog dialog = SearchDialog.open(visit, server.serve("/", project.site()) + "c/a/");
      assertThat(dialog.notes()).containsText("You can also type");

      Path index = project.site().resolve("search");
      Path elsewhere = Files.move(index, project.site().resolve("elsewhere"));
      dialog.ask("socket");
      assertThat(dialog.notes()).containsText("A part of the search index is missing");
      Files.move(elsewhere, index);
      dialog.notes().locator("button").click();
      assertThat(dialog.results()).containsText("What is a socket?");
      nothingWasThrown(visit);
    }
  }

  @Test
  void withoutItsScriptTheSearchPageListsEverything() {
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().route("**/search/page.*", Route::abort);
      Page page = visit.open(server.origin() + "/search/?q=dns");
      assertThat(page.locator(".everything").first()).isVisible();
      nothingWasThrown(visit);
    }
  }
}
