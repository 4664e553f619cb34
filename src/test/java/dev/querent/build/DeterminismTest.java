package dev.querent.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.QuerentProcess;
import dev.querent.SiteProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever and on whatever it is built. */
@DisabledOnOs(OS.WINDOWS)
class DeterminismTest {
  @TempDir Path folder;

  private static SiteProject project;
  private static Map<String, String> expected;

  @BeforeAll
  static void buildOnOneThread() {
    project = SiteProject.ofThisRepository();
    addUnicodeContent(project);
    commit(project.folder());
    project.run("build", "--threads", "1").exitsWith(0);
    expected = SiteProject.snapshot(project.site());
    assertThat(expected).hasSizeGreaterThan(80).containsKeys("index.html", ".querent-files");
    // The history is part of the input, and its dates are on the pages.
    assertThat(expected.get("unicode/letters/casing/index.html")).contains("2026-03-01");
  }

  @AfterAll
  static void removeProject() {
    project.close();
  }

  @Test
  void threadsDoNotShow() {
    Path output = folder.resolve("site");
    project.run("build", "--threads", "4", "--output", output.toString()).exitsWith(0);
    assertThat(SiteProject.snapshot(output)).isEqualTo(expected);
  }

  @Test
  void aSecondBuildChangesNoByteAndNoTime() throws IOException {
    Map<String, FileTime> times = times(project.site());
    project.run("build", "--threads", "3").exitsWith(0).prints("0 files written");
    assertThat(SiteProject.snapshot(project.site())).isEqualTo(expected);
    assertThat(times(project.site())).isEqualTo(times);
  }

  @Test
  void placeOrderAndTimesOfTheSourcesDoNotShow() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("an other place/deeper"));
    copyShuffled(project.folder(), elsewhere);
    Path output = folder.resolve("site");
    project
        .run("build", "--project", elsewhere.toString(), "--output", output.toString())
        .exitsWith(0);
    assertThat(SiteProject.snapshot(output)).isEqualTo(expected);
  }

  @Test
  void aTurkishMachineOnTheOtherSideOfTheDateLineDoesNotShow() throws Exception {
    assertSameSite(
        QuerentProcess.here()
            .option("-Duser.language=tr")
            .option("-Duser.country=TR")
            .option("-Duser.timezone=Pacific/Apia")
            .set("TZ", "Pacific/Apia"));
  }

  @Test
  void anArabicMachineWithAnotherCharsetDoesNotShow() throws Exception {
    assertSameSite(
        QuerentProcess.here()
            .option("-Duser.language=ar")
            .option("-Duser.country=EG")
            .option("-Duser.extensions=u-nu-arab")
            .option("-Dfile.encoding=ISO-8859-1")
            .option("-Dstdout.encoding=ISO-8859-1"));
  }

  @Test
  void theLocaleOfTheSystemDoesNotShow() throws Exception {
    assertSameSite(QuerentProcess.here().set("LC_ALL", "C").set("TZ", "America/St_Johns"));
  }

  @Test
  void anotherVersionOfJavaDoesNotShow() throws Exception {
    Optional<Path> other = otherJdk();
    assumeThat(other).as("a second JDK: JAVA_HOME_25, or one in /usr/lib/jvm").isPresent();
    assertSameSite(QuerentProcess.on(other.get()));
  }

  private void assertSameSite(QuerentProcess process) throws Exception {
    Path output = folder.resolve("site");
    String from = project.folder().toString();
    process
        .umask("077")
        .succeed(folder.resolve("log"), "build", "--project", from, "--output", output.toString());
    assertThat(SiteProject.snapshot(output)).isEqualTo(expected);
  }

  /** Letters whose case depends on the locale, marks in two forms, scripts of both directions. */
  private static void addUnicodeContent(SiteProject project) {
    project
        .file(
            "content/unicode/index.md",
            "# Ünïcödé İ ß 🧵\n\nIntroduction: 漢字, \u202bעברית\u202c.\n")
        .file("content/unicode/letters/index.md", "# Straße İstanbul I ı\n")
        .question(
            "unicode/letters/casing.md", "What is İ in lower case, and ß in upper case?", TEXT)
        .question("unicode/letters/ideographs.md", "什么是 TCP？ 接続とは何ですか 👩‍👩‍👧‍👦", TEXT)
        .question("unicode/letters/right-to-left.md", "ما هو بروتوكول TCP؟ ומה זה UDP?", TEXT)
        .question(
            "unicode/letters/marks.md",
            "Cafe\u0301 or café? Z\u0351\u036b\u0343 \ud83d\ude00",
            TEXT)
        .file(
            "content/unicode/letters/tagged.md",
            "---\nid: qvnkcdeq\ntags: [tls, tcp]\ndifficulty: hard\n---\n# ТЕГИ and İİ\n\n" + TEXT);
  }

  private static final String TEXT =
      """
      ## İ I ı i ẞ ß ǅ

      İstanbul, STRASSE, ﬁ, Ω, K, 👨🏽‍💻, e\u0301, नमस्ते, ไทย. See [the heading](#i\u0307-i-ı-i-ß-ß-ǆ).

      ```java title="İ.java" {1}
      String title = "İ".toLowerCase(); // ß, 漢字, עברית
      ```

      ## Key points

      - **TITLE** in tr is `title`
      """;

  private static void commit(Path project) {
    assumeThat(run(project, "git", "--version")).as("git is there").isZero();
    assertThat(run(project, "git", "init", "-q")).isZero();
    assertThat(run(project, "git", "add", "content")).isZero();
    assertThat(run(project, "git", "commit", "-q", "--no-verify", "-m", "All")).isZero();
  }

  private static int run(Path project, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    Stream.of("AUTHOR", "COMMITTER")
        .forEach(
            role -> {
              // It is the next day already in half of the world.
              builder.environment().put("GIT_" + role + "_DATE", "2026-03-01T23:30:00Z");
              builder.environment().put("GIT_" + role + "_NAME", "A");
              builder.environment().put("GIT_" + role + "_EMAIL", "a@example.org");
            });
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies the sources, files and folders in any order, each with another time of change. */
  private static void copyShuffled(Path from, Path to) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(from)) {
      walk.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(from.resolve("site")))
          .forEach(files::add);
    }
    Collections.sort(files);
    Collections.shuffle(files, random);
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
      Instant time = Instant.ofEpochSecond(random.nextInt(1_700_000_000));
      Files.setLastModifiedTime(copy, FileTime.from(time));
    }
  }

  private static Map<String, FileTime> times(Path site) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      walk.forEach(path -> times.put(site.relativize(path).toString(), time(path)));
    }
    return times;
  }

  private static FileTime time(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> otherJdk() throws IOException {
    List<Path> candidates = new ArrayList<>();
    Optional.ofNullable(System.getenv("JAVA_HOME_25")).map(Path::of).ifPresent(candidates::add);
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(usual)) {
      try (Stream<Path> installed = Files.list(usual)) {
        installed.sorted().forEach(candidates::add);
      }
    }
    int running = Runtime.version().feature();
    return candidates.stream()
        .filter(jdk -> featureOf(jdk) >= 17)
        .filter(jdk -> featureOf(jdk) != running)
        .findFirst();
  }

  /** The version that the file 'release' of a JDK states; 0 where there is none. */
  private static int featureOf(Path jdk) {
    try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION=\""))
          .map(line -> line.substring(14).split("[^0-9]")[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
