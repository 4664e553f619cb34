package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.LoadState;
import dev.querent.FirstVisit;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the weight of pages is counted from is what a browser fetches. */
class FirstVisitTest extends OwnSiteTest {
  /** Fetched when the browser finds the time, or when the reader comes near. */
  private static final String AT_LEISURE = ".*\\.(?:svg|png|webmanifest)";

  static Set<String> addresses() {
    return Set.copyOf(OwnSite.KINDS.values());
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void aBrowserFetchesWhatIsCounted(String address) {
    Set<String> fetched = new TreeSet<>();
    String root = server.origin() + OwnSite.BASE_PATH;
    try (Visit visit = browser.visit(new NewContextOptions())) {
      visit.page().onRequest(request -> fetched.add(request.url().substring(root.length())));
      visit.open(root + address).waitForLoadState(LoadState.NETWORKIDLE);
      visit.wasQuiet();
    }
    fetched.remove(address);
    fetched.removeIf(file -> file.matches(AT_LEISURE));
    assertThat(fetched).containsExactlyInAnyOrderElementsOf(counted(address));
  }

  private Set<String> counted(String address) {
    Path folder = site.folder();
    Path page = folder.resolve(OwnSite.fileOf(address));
    Stream<Path> files = FirstVisit.of(folder, OwnSite.BASE_PATH, page).resources().stream();
    return files
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .filter(file -> !file.matches(AT_LEISURE))
        .collect(Collectors.toSet());
  }
}
