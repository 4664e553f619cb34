package dev.querent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder under {@code mistakes/sites/} is a small project with a mistake, and {@code
 * expected.txt} in it is what {@code querent build} says: the exit code, then everything printed
 * for people. {@code -Dgolden=write} writes what is printed now.
 */
class SiteMistakesTest {
  private static final String FIXTURES = "mistakes/sites";
  private static final Path FOLDER = Path.of("src/test/resources").resolve(FIXTURES);
  private static final String EXPECTED = "expected.txt";

  private static SiteProject earlier;

  @BeforeAll
  static void publishAnEarlierSite() {
    earlier = SiteProject.bare().file("content/index.md", "# The site of yesterday\n");
    earlier.run("build").exitsWith(0);
  }

  @AfterAll
  static void removeTheEarlierSite() {
    earlier.close();
  }

  @TestFactory
  Stream<DynamicTest> isToldExactlyThis() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream()
          .map(folder -> folder.getFileName().toString())
          .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }
  }

  private static void check(String name) throws IOException {
    try (SiteProject project = SiteProject.from(FIXTURES + "/" + name)) {
      Map<String, String> sources = SiteProject.snapshot(project.folder());
      SiteProject.Run fresh = project.run("build");
      String told = "exit " + fresh.code() + "\n" + fresh.err();
      Path expected = FOLDER.resolve(name).resolve(EXPECTED);
      if ("write".equals(System.getProperty("golden"))) {
        Files.writeString(expected, told);
      }
      assertThat(expected).exists();
      assertThat(told).isEqualTo(Files.readString(expected));
      assertThat(fresh.err()).as("a mistake is found").isNotEmpty();
      if (fresh.code() != 0) {
        writesNothing(project, sources);
        leavesTheEarlierSite(project, fresh);
      }
    }
  }

  /** But for the cache of compiled templates, which may be deleted at any time. */
  private static void writesNothing(SiteProject project, Map<String, String> sources) {
    Map<String, String> after = SiteProject.snapshot(project.folder());
    after.keySet().removeIf(file -> file.startsWith(".querent/cache/"));
    assertThat(after).isEqualTo(sources);
  }

  private static void leavesTheEarlierSite(SiteProject project, SiteProject.Run fresh) {
    SiteProject.snapshot(earlier.site()).forEach((file, text) -> copy(project, file));
    project
        .run("build")
        .exitsWith(fresh.code())
        .printsExactly(fresh.err())
        .leavesTheOldSiteUntouched();
    assertThat(project.page("index.html")).contains("The site of yesterday");
  }

  private static void copy(SiteProject project, String file) {
    try {
      project.file("site/" + file, Files.readAllBytes(earlier.site().resolve(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
