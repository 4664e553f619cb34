package dev.querent.search;

import dev.querent.markdown.TextLine;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents made for tests, each from a line of a text block. */
final class SampleDocuments {
  private SampleDocuments() {}

  /**
   * One document for each line: its path, its title and its text, between bars. Words of the text
   * such as {@code tag=dns} and {@code level=senior} are its properties; {@code `code`} is code.
   */
  static List<SearchDocument> of(String lines) {
    return lines.lines().map(SampleDocuments::document).toList();
  }

  private static SearchDocument document(String written) {
    String[] cells = written.split("\\|", 3);
    String path = cells[0].strip();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Optional<String> difficulty = Optional.empty();
    Optional<String> level = Optional.empty();
    for (String word : cells[2].strip().split(" ")) {
      if (word.startsWith("tag=")) {
        tags.add(word.substring(4));
      } else if (word.startsWith("difficulty=")) {
        difficulty = Optional.of(word.substring(11));
      } else if (word.startsWith("level=")) {
        level = Optional.of(word.substring(6));
      } else {
        words.add(word);
      }
    }
    return new SearchDocument(
        path + ".md",
        path + "/",
        new SitePath(path.substring(0, path.lastIndexOf('/') + 1)),
        Optional.empty(),
        line(cells[1].strip()),
        tags,
        List.of(line(String.join(" ", words))),
        difficulty,
        level,
        tags);
  }

  private static TextLine line(String text) {
    List<TextLine.Span> spans = new ArrayList<>();
    String[] parts = text.split("`");
    for (int i = 0; i < parts.length; i++) {
      spans.add(new TextLine.Span(parts[i], i % 2 == 1));
    }
    return new TextLine(TextLine.Kind.PROSE, "", spans);
  }
}
