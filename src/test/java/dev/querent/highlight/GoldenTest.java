package dev.querent.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A sample of each language beside what it looks like. With {@code -Dgolden=write} the present
 * output becomes the expected one; review the difference as code.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/highlight");

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSampleLooksAsAccepted(Language language) throws IOException {
    String html =
        new StandardHighlighter()
            .lines(sample(language), language.names().get(0)).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    Path expected = FOLDER.resolve(name(language) + ".html");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expected, html);
    }
    assertThat(html).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyFileOfTheFolderBelongsToALanguage() throws IOException {
    TreeSet<String> wanted = new TreeSet<>();
    for (Language language : Language.values()) {
      wanted.add(name(language) + ".txt");
      wanted.add(name(language) + ".html");
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
  void theSampleHasColoursSoTheLexerDidNotGiveUp(Language language) throws IOException {
    assertThat(Files.readString(FOLDER.resolve(name(language) + ".html"))).contains("<span");
  }

  static String sample(Language language) throws IOException {
    return Files.readString(FOLDER.resolve(name(language) + ".txt"));
  }

  private static String name(Language language) {
    return language.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
