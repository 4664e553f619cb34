package dev.querent.html;

import java.util.List;

/** A piece of HTML as it was written. */
public sealed interface HtmlToken {
  /** Where it begins in what was scanned. */
  int offset();

  /**
   * A start tag.
   *
   * @param name in lower case
   * @param selfClosing whether it ends with {@code />}
   */
  record Open(String name, List<Attribute> attributes, boolean selfClosing, int offset)
      implements HtmlToken {
    public Open {
      attributes = List.copyOf(attributes);
    }

    /** The value of an attribute, empty when it is not there. */
    public String value(String attribute) {
      return attributes.stream()
          .filter(a -> a.name().equals(attribute))
          .map(Attribute::value)
          .findFirst()
          .orElse("");
    }
  }

  /** An end tag; the name is in lower case. */
  record Close(String name, int offset) implements HtmlToken {}

  /** Text, with character references decoded. */
  record Text(String text, int offset) implements HtmlToken {}

  /** A declaration or processing instruction; comments are not reported. */
  record Declaration(int offset) implements HtmlToken {}

  /**
   * An attribute of a start tag.
   *
   * @param name in lower case
   * @param value with character references decoded
   */
  record Attribute(String name, String value, int offset) {}
}
