package dev.querent.search;

import dev.querent.markdown.TextLine;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that search can find: a question, or a part of a page of text.
 *
 * @param contentPath its source file, relative to the content folder
 * @param address from the root of the site, with the fragment of a section of a page
 * @param section the innermost section of the site that it is in
 * @param page the title of the page, for a section of one
 * @param title its title
 * @param labels the labels of its tags
 * @param lines its text, without the title
 * @param difficulty identifier of its difficulty
 * @param level identifier of its level
 * @param tags identifiers of its tags
 */
public record SearchDocument(
    String contentPath,
    String address,
    SitePath section,
    Optional<String> page,
    TextLine title,
    List<String> labels,
    List<TextLine> lines,
    Optional<String> difficulty,
    Optional<String> level,
    List<String> tags) {
  public SearchDocument {
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
    tags = List.copyOf(tags);
  }

  /** All that phrases are looked for in. */
  Stream<TextLine> titleAndLines() {
    return Stream.concat(Stream.of(title), lines.stream());
  }

  /** Whether it is a part of what a section says of itself. */
  boolean isOfSection() {
    String page = section.value();
    return address.equals(page) || address.startsWith(page + "#");
  }

  /** Its title as plain text. */
  public String titleText() {
    return title.text();
  }
}
