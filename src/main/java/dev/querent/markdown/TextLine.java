package dev.querent.markdown;

import java.util.List;

/**
 * One line of what a file says, for search: a paragraph, a heading, a row, or a line of code.
 *
 * @param kind what it is
 * @param id of a heading; empty for other lines
 * @param spans its text in order; inline code is a span of its own
 */
public record TextLine(Kind kind, String id, List<Span> spans) {
  public TextLine {
    spans = List.copyOf(spans);
  }

  /** What a line is. */
  public enum Kind {
    PROSE,
    HEADING,
    CODE
  }

  /**
   * A stretch of text.
   *
   * @param code whether it is code, in a line of prose or in a block
   */
  public record Span(String text, boolean code) {}

  /** A line of plain text that is nothing but itself. */
  public static TextLine plain(String text) {
    return new TextLine(
        Kind.PROSE, "", text.isEmpty() ? List.of() : List.of(new Span(text, false)));
  }

  /** The whole text of the line. */
  public String text() {
    if (spans.size() == 1) {
      return spans.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
