package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of {@code name.md} and {@code name.html} in {@code src/test/resources/markdown}. With
 * {@code -Dgolden=write} what is read becomes what is expected.
 */
class FixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/markdown");

  @TestFactory
  Stream<DynamicTest> everyFileIsReadAsItsPairSays() throws IOException {
    return files(".md").stream().map(file -> DynamicTest.dynamicTest(file, () -> check(file)));
  }

  @Test
  void everyExpectationHasItsFile() throws IOException {
    TreeSet<String> sources = new TreeSet<>();
    files(".md").forEach(file -> sources.add(file.replace(".md", "")));
    TreeSet<String> expectations = new TreeSet<>();
    files(".html").forEach(file -> expectations.add(file.replace(".html", "")));
    assertThat(expectations).isEqualTo(sources).isNotEmpty();
  }

  @Test
  void windowsLineEndingsGiveTheSameHtml() throws IOException {
    for (String file : files(".md")) {
      String markdown = Files.readString(FOLDER.resolve(file));
      assertThat(shown(markdown.replace("\n", "\r\n"), file))
          .as(file)
          .isEqualTo(shown(markdown, file));
    }
  }

  @Test
  void everyPrefixOfEveryFileCanBeRead() throws IOException {
    for (String file : files(".md")) {
      String markdown = Files.readString(FOLDER.resolve(file));
      for (int end = 0; end < markdown.length(); end++) {
        assertThat(shown(markdown.substring(0, end), file)).isNotNull();
      }
    }
  }

  private static void check(String file) throws IOException {
    Path expectation = FOLDER.resolve(file.replace(".md", ".html"));
    String shown = shown(Files.readString(FOLDER.resolve(file)), file);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expectation, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expectation));
  }

  private static List<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static String shown(String markdown, String file) {
    Shape shape = file.startsWith("page-") ? Shape.PAGE : Shape.QUESTION;
    ReadMarkdown read = ReadMarkdown.read(markdown, 0, shape);
    StringBuilder shown = new StringBuilder();
    MarkdownDocument document = read.document();
    document.title().ifPresent(t -> line(shown, "title", read.fill(t.html()) + " | " + t.text()));
    for (MarkdownDocument.BodySection section : document.sections()) {
      shown.append("<!-- ").append(section.kind()).append(" at ").append(section.place().line());
      shown.append(" -->\n").append(read.fill(section.html()).strip()).append('\n');
      section.lines().forEach(said -> line(shown, "says", marked(said)));
      section
          .headings()
          .forEach(h -> line(shown, "heading", h.level() + " " + h.id() + " " + h.text()));
      section
          .items()
          .forEach(i -> line(shown, "item", i.soleLink() + " " + read.fill(i.html()).strip()));
    }
    document.uses().forEach(use -> line(shown, "use", use.destination() + " at " + use.place()));
    read.reports().forEach(report -> line(shown, "report", report));
    return shown.toString();
  }

  /** A line with its kind, and code in backticks. */
  private static String marked(TextLine line) {
    StringBuilder text = new StringBuilder(line.kind().toString().toLowerCase(Locale.ROOT));
    text.append(line.id().isEmpty() ? "" : " " + line.id()).append(": ");
    line.spans().forEach(s -> text.append(s.code() ? "`" + s.text() + "`" : s.text()));
    return text.toString();
  }

  private static void line(StringBuilder shown, String label, String text) {
    shown.append("<!-- ").append(label).append(": ").append(text).append(" -->\n");
  }
}
