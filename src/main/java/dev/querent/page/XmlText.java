package dev.querent.page;

import dev.querent.html.Escape;

/** An XML document in the making. */
final class XmlText {
  private final StringBuilder out = new StringBuilder(1024);

  /** Markup, taken as it is. */
  XmlText raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, escaped for elements and quoted attributes. */
  XmlText text(String text) {
    Escape.text(out, allowed(text));
    return this;
  }

  /** An element on a line of its own. */
  XmlText element(String name, String text) {
    out.append('<').append(name).append('>');
    text(text);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** XML 1.0, section 2.2: other characters cannot stand in a document even when escaped. */
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
