package dev.querent.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
  private static final String[] PIECES = {
    "/",
    "/",
    "/",
    ".",
    "..",
    "...",
    "a",
    "b",
    "index.html",
    "\\",
    ":",
    "c:",
    "%",
    "%2e",
    "?",
    "#",
    "~",
    " ",
    "é",
    "\0",
    "\n",
    "\u007f",
    "-",
    "_",
    "COM1"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/a",
        "a//b",
        "a//",
        ".",
        "..",
        "./",
        "../",
        "a/./b",
        "a/../b",
        "a/..",
        "../a",
        "\\",
        "a\\b",
        "..\\a",
        "c:",
        "c:/a",
        "javascript:alert(1)",
        "a?b",
        "a#b",
        "a%2e",
        "%2e%2e/",
        "a\0",
        "a\nb",
        "\u007f"
      })
  void whatCouldLeaveTheSiteOrMeanSomethingElseIsRefused(String value) {
    assertThat(SitePath.isSafe(value)).isFalse();
    assertThatThrownBy(() -> new SitePath(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("site path is '" + value + "', must stay in the site");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a/", "a/b/", "feed.xml", "a/b.svg", ".nojekyll", "a..b/", "...", "~/"})
  void anAddressInTheSiteIsAccepted(String value) {
    assertThat(new SitePath(value).value()).isEqualTo(value);
  }

  @Test
  void noAcceptedValueEverLeavesAFolder() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Path folder = Path.of("/srv/site").toAbsolutePath();
    int accepted = 0;
    for (int round = 0; round < 50_000; round++) {
      // Under the locale C the JDK makes no path with other letters than ASCII.
      String value = randomValue(random).replace("é", "e");
      if (SitePath.isSafe(value)) {
        accepted++;
        Path file = folder.resolve(new SitePath(value).outputFile());
        assertThat(file.normalize()).as("-Dseed=%d: '%s'", seed, value).isEqualTo(file);
        assertThat(file.startsWith(folder)).as("-Dseed=%d: '%s'", seed, value).isTrue();
        assertThat(file).as("-Dseed=%d: '%s'", seed, value).isNotEqualTo(folder);
      }
    }
    assertThat(accepted).as("-Dseed=%d", seed).isGreaterThan(1_000);
  }

  @Test
  void anAcceptedValueIsItsOwnPathInAnAddress() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String value = randomValue(random).replace(" ", "").replace("é", "");
      if (SitePath.isSafe(value)) {
        URI address = URI.create("https://example.org/" + value);
        assertThat(address.getPath()).as("-Dseed=%d", seed).isEqualTo("/" + value);
        assertThat(address.normalize()).as("-Dseed=%d", seed).isEqualTo(address);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ./",
    "'', a/, a/",
    "a/, '', ../",
    "a/, a/, ./",
    "a/, a/b/, b/",
    "a/b/, a/, ../",
    "a/b/, a/c/, ../c/",
    "a/b/, c/d/, ../../c/d/",
    "a/b/, feed.xml, ../../feed.xml",
    "404.html, a/, a/",
    "404.html, '', ./",
    "a/x.html, a/y.html, y.html",
    "a/x.html, a/x.html, x.html",
    "a/, ab/, ../ab/",
  })
  void linksAreRelative(String from, String to, String link) {
    assertThat(new SitePath(to).relativeTo(new SitePath(from))).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/", "https://example.org/repo/", "file:/srv/site/"})
  void aBrowserResolvesARelativeLinkToItsTargetWhereverTheSiteIs(String base) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 10_000; round++) {
      SitePath from = randomPath(random);
      SitePath to = randomPath(random);
      URI page = URI.create(base + from.value());
      assertThat(page.resolve(to.relativeTo(from)))
          .as("-Dseed=%d: from %s to %s", seed, from, to)
          .isEqualTo(URI.create(base + to.value()));
    }
  }

  @Test
  void aPageIsAFolderWithAnIndex() {
    assertThat(SitePath.HOME.outputFile()).isEqualTo("index.html");
    assertThat(new SitePath("a/b/").outputFile()).isEqualTo("a/b/index.html");
    assertThat(new SitePath("a/feed.xml").outputFile()).isEqualTo("a/feed.xml");
    assertThat(new SitePath("a/feed.xml").isPage()).isFalse();
    assertThat(SitePath.HOME.child("a").child("b").file("c.svg"))
        .isEqualTo(new SitePath("a/b/c.svg"));
    assertThat(new SitePath("a/b.html").file("c.html")).isEqualTo(new SitePath("a/c.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "../../etc"})
  void aChildIsNeverAboveItsPage(String segment) {
    assertThatThrownBy(() -> new SitePath("a/").child(segment))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String randomValue(Random random) {
    StringBuilder value = new StringBuilder();
    int pieces = random.nextInt(7);
    for (int i = 0; i < pieces; i++) {
      value.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return value.toString();
  }

  private static SitePath randomPath(Random random) {
    List<String> names = List.of("a", "b", "ab", "a.b", "~", "...", "index.html", "x-1", "_x");
    List<String> segments = new ArrayList<>();
    int depth = random.nextInt(5);
    for (int i = 0; i < depth; i++) {
      segments.add(names.get(random.nextInt(names.size())));
    }
    String path = String.join("/", segments);
    return new SitePath(path.isEmpty() || random.nextBoolean() ? path : path + "/");
  }
}
