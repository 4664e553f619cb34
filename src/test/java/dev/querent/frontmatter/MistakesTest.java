package dev.querent.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.config.ConfigReader;
import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import dev.querent.report.Findings;
import dev.querent.report.TextPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file under {@code mistakes/} is one mistake and, beside it, what the author is told. {@code
 * -Dgolden=write} writes what is printed now.
 */
class MistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/mistakes");

  /** Whole projects, which have a test of their own. */
  private static final Path SITES = FOLDER.resolve("sites");

  private static final SiteConfig CONFIG =
      ConfigReader.read(
          new SourceText(
              "querent.yaml",
              "title: T\ntags: { tcp: TCP, dns: DNS, http: HTTP }\n"
                  + "limits: { front-matter-size: 1 KiB }\n"),
          new Diagnostics());

  @TestFactory
  Stream<DynamicTest> isToldExactlyThis() throws IOException {
    return sources().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  @Test
  void everyFileHasItsPartner() throws IOException {
    // While partners are being written, they may come after this test.
    assumeThat(System.getProperty("golden")).isNull();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> all =
          files.filter(file -> Files.isRegularFile(file) && !file.startsWith(SITES)).toList();
      assertThat(all)
          .allSatisfy(
              file ->
                  assertThat(
                          file.toString().endsWith(".expected")
                              ? Files.exists(source(file))
                              : Files.exists(expected(file)))
                      .as("partner of %s", file)
                      .isTrue());
    }
  }

  private static void check(Path file) throws IOException {
    String printed = printed(file);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expected(file), printed);
    }
    assertThat(printed).isEqualTo(Files.readString(expected(file)));
    assertThat(printed).as("a mistake is found").doesNotStartWith("no problems");
  }

  private static String printed(Path file) throws IOException {
    String text = Files.readString(file);
    Diagnostics diagnostics = new Diagnostics();
    switch (file.getParent().getFileName().toString()) {
      case "config" -> ConfigReader.read(new SourceText("querent.yaml", text), diagnostics);
      case "section-index" ->
          new HeaderReader(CONFIG)
              .read(
                  new SourceText("content/tcp/index.md", text),
                  FileRole.SECTION_INDEX,
                  diagnostics);
      default ->
          new HeaderReader(CONFIG)
              .read(
                  new SourceText("content/tcp/time-wait.md", text), FileRole.DOCUMENT, diagnostics);
    }
    return TextPrinter.plain().print(new Findings(diagnostics.sorted(), 1, true));
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> !file.startsWith(SITES))
          .filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path expected(Path source) {
    String name = source.getFileName().toString();
    return source.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
  }

  private static Path source(Path expected) {
    String type = expected.getParent().endsWith("config") ? ".yaml" : ".md";
    String name = expected.getFileName().toString();
    return expected.resolveSibling(name.substring(0, name.lastIndexOf('.')) + type);
  }

  private static String name(Path file) {
    return FOLDER.relativize(file).toString();
  }
}
