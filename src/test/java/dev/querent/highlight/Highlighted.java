package dev.querent.highlight;

import java.util.List;

/** Reads highlighted lines back, strictly: what is not text or one of our spans is a failure. */
final class Highlighted {
  private static final List<String> REFERENCES = List.of("&lt;", "&gt;", "&amp;");
  private static final String SPAN = "<span class=\"";
  private static final String END = "</span>";

  private Highlighted() {}

  /** The text of the lines; throws where a line is not well-formed. */
  static String text(List<String> lines) {
    return String.join("\n", lines.stream().map(Highlighted::text).toList());
  }

  private static String text(String line) {
    StringBuilder text = new StringBuilder();
    int opened = -1;
    int at = 0;
    while (at < line.length()) {
      if (line.startsWith(SPAN, at)) {
        int close = line.indexOf("\">", at);
        require(opened < 0 && isClass(line, at + SPAN.length(), close), line, at);
        at = close + 2;
        opened = at;
      } else if (line.startsWith(END, at)) {
        require(opened >= 0 && opened < at, line, at);
        at += END.length();
        opened = -1;
      } else {
        at += character(line, at, text);
      }
    }
    require(opened < 0, line, at);
    return text.toString();
  }

  private static boolean isClass(String line, int from, int to) {
    return to > from && line.substring(from, to).matches("[a-z]{1,2}");
  }

  private static int character(String line, int at, StringBuilder text) {
    char c = line.charAt(at);
    if (c != '&') {
      require(c != '<' && c != '>', line, at);
      text.append(c);
      return 1;
    }
    for (String reference : REFERENCES) {
      if (line.startsWith(reference, at)) {
        text.append("<>&".charAt(REFERENCES.indexOf(reference)));
        return reference.length();
      }
    }
    throw new AssertionError("a bare ampersand at " + at + " of: " + line);
  }

  private static void require(boolean wellFormed, String line, int at) {
    if (!wellFormed) {
      throw new AssertionError("not well-formed at " + at + " of: " + line);
    }
  }
}
