package dev.querent.markdown;

import dev.querent.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * One parsed file: its title, its sections as HTML fragments, and every link and image it uses, in
 * the order of the file.
 *
 * @param title the first H1 of the body
 * @param sections in the order of the file; a page has one, of kind {@link SectionKind#BODY}
 * @param uses links and images; a fragment names them by their index in this list
 * @param anchors ids that a link may point to, in order
 */
public record MarkdownDocument(
    Optional<Title> title, List<BodySection> sections, List<Use> uses, List<String> anchors) {

  /** What stands for a file that could not be read; an error says why. */
  public static final MarkdownDocument UNREADABLE =
      new MarkdownDocument(Optional.empty(), List.of(), List.of(), List.of());

  public MarkdownDocument {
    sections = List.copyOf(sections);
    uses = List.copyOf(uses);
    anchors = List.copyOf(anchors);
  }

  /** Whether the file could be read; where not, what it lacks is not known. */
  public boolean isReadable() {
    return this != UNREADABLE;
  }

  /** The section of this kind. */
  public Optional<BodySection> section(SectionKind kind) {
    return sections.stream().filter(section -> section.kind() == kind).findFirst();
  }

  /**
   * A title with its inline Markdown, which holds no link.
   *
   * @param line what it says
   */
  public record Title(Fragment html, TextLine line, Place place) {
    /** What it says, as plain text. */
    public String text() {
      return line.text();
    }
  }

  /** What a part of a question is for. */
  public enum SectionKind {
    PROMPT,
    ANSWER,
    KEY_POINTS,
    FOLLOW_UPS,
    REFERENCES,
    /** The whole of a plain page. */
    BODY
  }

  /**
   * One part of a file, without its own heading.
   *
   * @param headings inside this part, in order
   * @param items top-level list items, for parts that are lists
   * @param said what it says, footnotes included
   */
  public record BodySection(
      SectionKind kind,
      Place place,
      Fragment html,
      List<Heading> headings,
      List<Item> items,
      BodyText said) {
    public BodySection {
      headings = List.copyOf(headings);
      items = List.copyOf(items);
    }

    /** What it says, without markup and blocks of code. */
    public String text() {
      return said.prose();
    }

    /** What it says, line by line, code too. */
    public List<TextLine> lines() {
      return said.lines();
    }
  }

  /** A heading inside a section; {@code level} as written, from 1 to 6. */
  public record Heading(int level, String id, Fragment html, String text, Place place) {}

  /**
   * An item of a list.
   *
   * @param soleLink index in {@link #uses()} when the item is one link and nothing else, otherwise
   *     -1
   */
  public record Item(Fragment html, String text, int soleLink) {}

  /**
   * A link or an image.
   *
   * @param image whether it is an image
   * @param destination as the author wrote it, entities and escapes decoded
   */
  public record Use(boolean image, String destination, Place place) {}
}
