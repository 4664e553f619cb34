package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.diagnostic.Diagnostics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a published site when builds are killed, or run at the same time. */
class CrashTest {
  private static final int KILLS = 50;
  private static final int LONGEST_LIFE_MILLIS = 120;
  private static final List<SortedMap<String, String>> VERSIONS =
      List.of(Sites.expected(Sites.version(0)), Sites.expected(Sites.version(1)));

  @TempDir(factory = MemoryFolder.class)
  Path folder;

  private Path target;

  @BeforeEach
  void startOnLinux() {
    // Elsewhere folders cannot be exchanged, and the promise is weaker.
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    target = folder.resolve("site");
  }

  @Test
  void aKillAtAnyMomentLeavesTheOldSiteOrTheNewOne() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Sites.publish(target, Sites.version(0));
    try (Watcher watcher = new Watcher(target.resolve("index.html"), "home of version [01]")) {
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = PublishingProgram.start(target, Integer.MAX_VALUE);
        awaitReady(process);
        LockSupport.parkNanos(random.nextInt(LONGEST_LIFE_MILLIS * 1000) * 1000L);
        process.destroyForcibly().waitFor();
        assertThat(VERSIONS.contains(Sites.read(target)))
            .as("site after kill %d is one of the versions, -Dseed=%d", kill, seed)
            .isTrue();
        Sites.publish(target, Sites.version(kill % 2));
        assertThat(Sites.read(target)).isEqualTo(VERSIONS.get(kill % 2));
        assertThat(beside()).as("-Dseed=%d", seed).containsExactly("site");
      }
      assertThat(watcher.failures()).as("-Dseed=%d", seed).isEmpty();
      assertThat(watcher.looks()).isGreaterThan(KILLS);
    }
  }

  @Test
  void buildsThatRunAtOnceWaitForOneAnother() throws Exception {
    Process one = PublishingProgram.start(target, 30);
    Process other = PublishingProgram.start(target, 30);
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(VERSIONS).contains(Sites.read(target));
    assertThat(beside()).containsExactly("site");
  }

  @Test
  void aBuildThatWaitsTooLongSaysWhichProcessIsInTheWay() throws Exception {
    Process holder = PublishingProgram.start(target, 0);
    try {
      awaitReady(holder);
      Diagnostics diagnostics = new Diagnostics();
      var impatient = new SitePublisher(Sites.folder(target), FolderSwap.BEST, Duration.ZERO);
      assertThat(impatient.open(diagnostics)).isEmpty();
      assertThat(diagnostics.sorted())
          .singleElement()
          .satisfies(
              d ->
                  assertThat(d.message())
                      .isEqualTo(
                          "'site' is being built by another run (process " + holder.pid() + ")"));
    } finally {
      holder.destroyForcibly().waitFor();
    }
    Sites.publish(target, Sites.version(1));
    assertThat(Sites.read(target)).isEqualTo(VERSIONS.get(1));
    assertThat(beside()).containsExactly("site");
  }

  private static void awaitReady(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.readLine()).isEqualTo("ready");
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
