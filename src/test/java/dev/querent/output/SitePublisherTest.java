package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePublisherTest {
  @TempDir Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFirstSiteIsWrittenWithItsFolders() throws IOException {
    Path target = folder.resolve("deep/er/site");
    PublishReport report =
        Sites.publish(target, Sites.site("", "home", "dns/ttl/", "TTL", "feed.xml", "<feed/>"));
    assertThat(report).isEqualTo(new PublishReport(3, 0, 0));
    assertThat(Sites.readWithoutManifest(target))
        .containsExactly(
            Map.entry("dns/ttl/index.html", "TTL"),
            Map.entry("feed.xml", "<feed/>"),
            Map.entry("index.html", "home"));
    assertThat(target.getParent().toFile().list()).containsExactly("site");
  }

  @Test
  void onlyWhatChangedIsWrittenAndWhatIsGoneIsRemoved() throws IOException {
    Sites.publish(site(), Sites.site("", "home", "a/", "1", "b/", "2", "c/", "3"));
    Files.setLastModifiedTime(site().resolve("a/index.html"), FileTime.from(Instant.EPOCH));
    Object inode = key(site().resolve("a/index.html"));
    PublishReport report =
        Sites.publish(site(), Sites.site("", "home", "a/", "1", "b/", "X", "d/", "4"));
    assertThat(report).isEqualTo(new PublishReport(2, 2, 1));
    assertThat(Sites.readWithoutManifest(site()))
        .isEqualTo(
            Sites.site(
                "a/index.html",
                "1",
                "b/index.html",
                "X",
                "d/index.html",
                "4",
                "index.html",
                "home"));
    assertThat(Files.getLastModifiedTime(site().resolve("a/index.html")).toInstant())
        .isEqualTo(Instant.EPOCH);
    assertThat(key(site().resolve("a/index.html"))).isEqualTo(inode);
    assertThat(site().resolve("c")).doesNotExist();
  }

  @Test
  void publishingTheSameSiteTouchesNothing() throws IOException {
    Sites.publish(site(), Sites.site("", "home", "a/", "1"));
    Object inode = key(site());
    assertThat(Sites.publish(site(), Sites.site("", "home", "a/", "1")))
        .isEqualTo(new PublishReport(0, 2, 0));
    assertThat(key(site())).isEqualTo(inode);
  }

  @Test
  void filesThatDidNotChangeAreNotStagedBeforeSomethingElseDid() throws IOException {
    Sites.publish(site(), Sites.site("", "home", "a/", "1"));
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      Sites.write(staged, Sites.site("", "home", "a/", "1"));
      assertThat(Sites.read(folder.resolve(".site.querent/new"))).isEmpty();
      Sites.write(staged, Sites.site("b/", "2"));
      assertThat(staged.publish()).contains(new PublishReport(1, 2, 0));
    }
    assertThat(Sites.readWithoutManifest(site()))
        .isEqualTo(Sites.site("a/index.html", "1", "b/index.html", "2", "index.html", "home"));
  }

  @Test
  void aFileThatWasEditedByHandIsMadeGoodAgain() throws IOException {
    Sites.publish(site(), Sites.site("", "home", "a/", "1"));
    Files.writeString(site().resolve("index.html"), "HOME");
    Files.delete(site().resolve("a/index.html"));
    assertThat(Sites.publish(site(), Sites.site("", "home", "a/", "1")).written()).isEqualTo(2);
    assertThat(Sites.read(site())).isEqualTo(Sites.expected(Sites.site("", "home", "a/", "1")));
  }

  @Test
  void anIncrementalSiteEqualsACleanOne() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      SortedMap<String, String> next = new TreeMap<>();
      for (int i = 0; i < 20; i++) {
        next.put("s" + random.nextInt(3) + "/q" + random.nextInt(9) + "/", "" + random.nextInt(3));
      }
      Sites.publish(site(), next);
      assertThat(Sites.read(site())).as("-Dseed=%d", seed).isEqualTo(Sites.expected(next));
    }
  }

  @Test
  void theOrderAndThreadsOfWritingDoNotShow() throws Exception {
    List<Map.Entry<String, String>> files = new ArrayList<>(Sites.version(0).entrySet());
    Collections.shuffle(files, new Random(7));
    var threads = Executors.newFixedThreadPool(4);
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      List<Callable<Void>> writes = new ArrayList<>();
      for (Map.Entry<String, String> file : files) {
        writes.add(
            () -> {
              Sites.write(staged, Map.ofEntries(file));
              return null;
            });
      }
      for (Future<Void> written : threads.invokeAll(writes)) {
        written.get();
      }
      staged.publish();
    } finally {
      threads.shutdown();
    }
    assertThat(Sites.read(site())).isEqualTo(Sites.expected(Sites.version(0)));
  }

  @Test
  void closingWithoutPublishingLeavesTheOldSite() throws IOException {
    Sites.publish(site(), Sites.site("", "old"));
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      Sites.write(staged, Sites.site("", "new", "a/", "1"));
    }
    assertThat(Sites.readWithoutManifest(site())).isEqualTo(Sites.site("index.html", "old"));
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void filesOfOthersSurvive() throws IOException {
    Files.createDirectory(site());
    Files.writeString(site().resolve(".gitignore"), "*");
    Sites.publish(site(), Sites.site("", "1", "a/", "1"));
    Files.writeString(site().resolve("CNAME"), "example.org");
    Files.writeString(site().resolve("a/notes.txt"), "mine");
    Files.createSymbolicLink(site().resolve("latest"), Path.of("a"));
    Sites.publish(site(), Sites.site("", "2"));
    assertThat(Sites.readWithoutManifest(site()))
        .isEqualTo(
            Sites.site(
                ".gitignore",
                "*",
                "CNAME",
                "example.org",
                "a/notes.txt",
                "mine",
                "index.html",
                "2"));
    assertThat(Files.readSymbolicLink(site().resolve("latest"))).isEqualTo(Path.of("a"));
  }

  @Test
  void emptyFoldersOfOthersSurvive() throws IOException {
    Sites.publish(site(), Sites.site("", "1", "a/", "1"));
    Files.createDirectories(site().resolve(".git/refs"));
    Files.createDirectories(site().resolve("a/notes"));
    Sites.publish(site(), Sites.site("", "2", "b/", "1"));
    Sites.publish(site(), Sites.site("", "3"));
    assertThat(site().resolve(".git/refs")).isEmptyDirectory();
    assertThat(site().resolve("a/notes")).isEmptyDirectory();
    assertThat(site().resolve("b")).as("a folder that only we used").doesNotExist();
  }

  @Test
  void anEmptyFolderOfOthersInTheWayStopsThePublishing() throws IOException {
    Sites.publish(site(), Sites.site("", "old"));
    Files.createDirectories(site().resolve("feed.xml/a"));
    Files.createDirectory(site().resolve("dns"));
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      Sites.write(staged, Sites.site("", "new", "feed.xml", "", "dns/", "1"));
      assertThat(staged.publish()).isEmpty();
    }
    assertThat(messages())
        .containsExactly("site/feed.xml: 'site/feed.xml' is in the way: Querent did not write it");
    assertThat(site().resolve("feed.xml/a")).isEmptyDirectory();
    assertThat(site().resolve("index.html")).hasContent("old");
  }

  @Test
  void aFileOfOthersInTheWayStopsThePublishing() throws IOException {
    Sites.publish(site(), Sites.site("", "old"));
    Files.writeString(site().resolve("feed.xml"), "mine");
    Files.writeString(site().resolve("tags"), "mine");
    Files.createDirectories(site().resolve("dns/index.html"));
    Files.writeString(site().resolve("dns/index.html/x"), "mine");
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      Sites.write(staged, Sites.site("", "new", "feed.xml", "", "tags/dns/", "", "dns/", ""));
      assertThat(staged.publish()).isEmpty();
    }
    assertThat(messages())
        .containsExactly(
            "site/dns/index.html: 'site/dns/index.html' is in the way: Querent did not write it",
            "site/feed.xml: 'site/feed.xml' is in the way: Querent did not write it",
            "site/tags: 'site/tags' is in the way: Querent did not write it");
    assertThat(site().resolve("index.html")).hasContent("old");
  }

  @Test
  void aPageMayTakeThePlaceOfAFolderOfTheLastSite() throws IOException {
    Sites.publish(site(), Sites.site("a/b/", "1"));
    Sites.publish(site(), Sites.site("a", "2"));
    assertThat(Sites.readWithoutManifest(site())).isEqualTo(Sites.site("a", "2"));
    Sites.publish(site(), Sites.site("a/b/", "3"));
    assertThat(Sites.readWithoutManifest(site())).isEqualTo(Sites.site("a/b/index.html", "3"));
  }

  @Test
  void publishingNothingRemovesWhatQuerentWrote() throws IOException {
    Sites.publish(site(), Sites.site("", "1", "a/", "1"));
    Files.writeString(site().resolve("CNAME"), "example.org");
    assertThat(Sites.publish(site(), Map.of())).isEqualTo(new PublishReport(0, 0, 2));
    assertThat(Sites.readWithoutManifest(site())).isEqualTo(Sites.site("CNAME", "example.org"));
  }

  @Test
  void theFolderKeepsItsPermissions() throws IOException {
    Sites.publish(site(), Sites.site("", "1"));
    var permissions = PosixFilePermissions.fromString("rwxrwx---");
    Files.setPosixFilePermissions(site(), permissions);
    Sites.publish(site(), Sites.site("", "2"));
    assertThat(Files.getPosixFilePermissions(site())).isEqualTo(permissions);
  }

  @Test
  void foldersWithThingsOfOthersKeepTheirPermissions() throws IOException {
    Sites.publish(site(), Sites.site("", "1", "a/", "1"));
    Files.createDirectories(site().resolve("private/inner"));
    Files.createDirectory(site().resolve("read-only"));
    Files.writeString(site().resolve("read-only/f"), "mine");
    Files.writeString(site().resolve("a/notes.txt"), "mine");
    Map<String, String> wanted =
        Map.of("private", "rwx------", "read-only", "r-xr-xr-x", "a", "rwxr-x---");
    for (Map.Entry<String, String> folder : wanted.entrySet()) {
      Files.setPosixFilePermissions(
          site().resolve(folder.getKey()), PosixFilePermissions.fromString(folder.getValue()));
    }
    for (int version = 2; version < 5; version++) {
      Sites.publish(site(), Sites.site("", "" + version, "a/", "" + version));
      for (Map.Entry<String, String> folder : wanted.entrySet()) {
        Path carried = site().resolve(folder.getKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(carried)))
            .as(folder.getKey())
            .isEqualTo(folder.getValue());
      }
    }
    assertThat(site().resolve("read-only/f")).hasContent("mine");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void aReadOnlySiteIsNotReplacedAndMayBeLater() throws IOException {
    Sites.publish(site(), Sites.site("", "1"));
    Files.setPosixFilePermissions(site(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(site())).as("root may write everywhere").isFalse();
    assertThatThrownBy(() -> Sites.publish(site(), Sites.site("", "2")))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage(site().toRealPath().toString());
    assertThat(site().resolve("index.html")).hasContent("1");
    Files.setPosixFilePermissions(site(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Sites.publish(site(), Sites.site("", "2"));
    assertThat(site().resolve("index.html")).hasContent("2");
  }

  @Test
  void whatAKilledRunLeftIsRemovedWhateverItsPermissions() throws IOException {
    Path left = Files.createDirectories(folder.resolve(".site.querent/new/closed/inner"));
    Files.writeString(left.resolve("f"), "x");
    Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(left.getParent(), PosixFilePermissions.fromString("---------"));
    Sites.publish(site(), Sites.site("", "1"));
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void anAddressIsWrittenOnce() throws IOException {
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      staged.write(new SitePath("a/"), new byte[0]);
      assertThatThrownBy(() -> staged.write(new SitePath("a/index.html"), new byte[0]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("must be written once");
      assertThatThrownBy(() -> staged.write(new SitePath(Manifest.FILE), new byte[0]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aMachineThatCannotStoreAFileSaysWhichOne() throws IOException {
    Sites.publish(site(), Sites.site("", "old"));
    try (StagedSite staged = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      FileTree.delete(folder.resolve(".site.querent/new"));
      assertThatThrownBy(() -> staged.write(new SitePath("a/"), new byte[1]))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a/index.html")
          .hasCauseInstanceOf(IOException.class);
    }
    assertThat(site().resolve("index.html")).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("site");
  }

  @Test
  void aSecondBuildInTheSameProcessSaysWhyNot() throws IOException {
    try (StagedSite first = Sites.publisher(site()).open(diagnostics).orElseThrow()) {
      var impatient = new SitePublisher(Sites.folder(site()), FolderSwap.BEST, Duration.ZERO);
      assertThat(impatient.open(diagnostics)).isEmpty();
      assertThat(messages().get(0)).contains("is being built by another run (process ");
      Sites.write(first, Sites.site("", "1"));
      assertThat(first.publish()).isPresent();
    }
    assertThat(Sites.publish(site(), Sites.site("", "2")).written()).isEqualTo(1);
  }

  @Test
  void pathsWithSpacesAndOtherScriptsCanBeSwapped() throws IOException {
    Path target = folder.resolve("a b%20/сайт é");
    Sites.publish(target, Sites.site("", "1"));
    Sites.publish(target, Sites.site("", "2"));
    assertThat(target.resolve("index.html")).hasContent("2");
    assertThat(target.getParent().toFile().list()).hasSize(1);
  }

  private Path site() {
    return folder.resolve("site");
  }

  private List<String> messages() {
    return diagnostics.sorted().stream().map(d -> d.place() + ": " + d.message()).toList();
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}
