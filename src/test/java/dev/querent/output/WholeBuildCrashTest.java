package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.QuerentProcess;
import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens when the whole command is killed, from the start of Java to its end. Elsewhere than
 * on Linux folders cannot be exchanged, and the promise is weaker.
 */
@EnabledOnOs(OS.LINUX)
class WholeBuildCrashTest {
  private static final int KILLS = 50;

  @TempDir(factory = MemoryFolder.class)
  Path folder;

  private final List<SiteProject> projects = new ArrayList<>();
  private final List<Map<String, String>> versions = new ArrayList<>();
  private Path target;

  @BeforeEach
  void writeTwoVersions() {
    target = folder.resolve("site");
    for (int version = 0; version < 2; version++) {
      SiteProject project = SiteProject.bare();
      projects.add(project);
      project.file("content/index.md", "# Version " + version + "\n");
      for (int i = 0; i < 30; i++) {
        String text = i % 3 == 0 ? "Version " + version + "." : "The same in both.";
        project.question("c/t" + i % 4 + "/q" + i + ".md", "Question " + i, text);
      }
      project.question("c/only-" + version + "/q.md", "Only in one version", "Yes.");
      build(version);
      versions.add(SiteProject.snapshot(target));
    }
    assertThat(versions.get(0)).isNotEqualTo(versions.get(1)).hasSizeGreaterThan(40);
  }

  @AfterEach
  void removeProjects() {
    projects.forEach(SiteProject::close);
  }

  @Test
  void aKillAtAnyMomentOfABuildLeavesTheOldSiteOrTheNewOne() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    long whole = timeOfOneBuild();
    try (Watcher watcher =
        new Watcher(target.resolve("index.html"), ".*Version [01].*</html>\\s*")) {
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = start(kill % 2);
        // Java's own start leaves no trace: more of the kills meet the build.
        process.waitFor(whole / 3 + random.nextLong(whole), TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        assertThat(versions.contains(SiteProject.snapshot(target)))
            .as("site after kill %d is one of the versions, -Dseed=%d", kill, seed)
            .isTrue();
        build((kill + 1) % 2);
        assertThat(SiteProject.snapshot(target)).isEqualTo(versions.get((kill + 1) % 2));
        assertThat(beside()).as("-Dseed=%d", seed).containsExactly("log", "site");
      }
      assertThat(watcher.failures()).as("-Dseed=%d", seed).isEmpty();
      assertThat(watcher.looks()).isGreaterThan(KILLS);
    }
  }

  @Test
  void twoBuildsAtOnceBothEndWell() throws Exception {
    List<Process> builds = new ArrayList<>();
    for (int build = 0; build < 4; build++) {
      builds.add(start(build % 2));
    }
    for (Process build : builds) {
      assertThat(build.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    }
    assertThat(versions).contains(SiteProject.snapshot(target));
    assertThat(beside()).containsExactly("log", "site");
  }

  private long timeOfOneBuild() throws IOException, InterruptedException {
    long start = System.nanoTime();
    assertThat(start(0).waitFor()).isZero();
    return System.nanoTime() - start;
  }

  private Process start(int version) throws IOException {
    String project = projects.get(version).folder().toString();
    return QuerentProcess.here()
        .start(folder.resolve("log"), "build", "--project", project, "--output", target.toString());
  }

  private void build(int version) {
    projects.get(version).run("build", "--output", target.toString()).exitsWith(0);
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
