package dev.querent.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.querent.ZlibFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of the index with bytes changed at random: results or an error, but no accident. */
@ExtendWith(Shared.class)
class DamagedSearchTest {
  private static final int ROUNDS = 24;
  private static final String[] QUERIES = {
    "time wait", "handshakr", "topic:dns ttl", "\"head of line\"", "k8s", "conn"
  };

  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void theDialogAndThePageStayUsable(OwnSite site, PagesServer server, WebBrowser browser) {
    System.out.println("damaged index files in a browser: -Dseed=" + seed);
    server.serve("/", site.folder());
    int[] round = {0};
    try (Visit visit = browser.visit(new NewContextOptions())) {
      Page page = visit.page();
      page.clock().install();
      page.route("**/search/**/*.bin", route -> damage(route, site.folder(), round[0]));
      page.route("**/search/manifest.json", route -> damage(route, site.folder(), round[0]));
      for (; round[0] < ROUNDS; round[0]++) {
        String query = QUERIES[round[0] % QUERIES.length];
        SearchDialog dialog = SearchDialog.open(visit, server.origin() + "/guide/").ask(query);
        page.locator("dialog .search-notes p:not(:empty, .waiting)").first().waitFor();
        dialog.rest(1000);
        assertThat(dialog.input()).hasValue(query);
        page.navigate(server.origin() + "/search/?q=" + query.replace("\"", "%22"));
        page.locator(".search-notes p:not(:empty, .waiting)").first().waitFor();
        dialog.rest(1000);
        assertThat(visit.takeTroubles())
            .as("round %d, -Dseed=%d", round[0], seed)
            .allMatch(t -> t.matches("(?s)(failed: |404: |console: Failed to load resource).*"));
      }
    }
  }

  /** The same damage for the same seed, round and file, in whatever order files are fetched. */
  private void damage(Route route, Path site, int round) {
    String path = route.request().url().replaceFirst("^\\w+://[^/]+/", "");
    Random random = new Random(seed + 31L * round + path.hashCode());
    Path file = site.resolve(path);
    if (!Files.isRegularFile(file) || random.nextInt(3) > 0) {
      route.resume();
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      // The checksum stops damage to a packed file; damage done before packing gets further.
      boolean within = path.endsWith(".bin") && random.nextInt(4) > 0;
      byte[] damaged = within ? ZlibFile.unpack(bytes) : bytes;
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      route.fulfill(
          new Route.FulfillOptions().setBodyBytes(within ? ZlibFile.pack(damaged) : damaged));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
