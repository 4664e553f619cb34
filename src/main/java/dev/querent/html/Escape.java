package dev.querent.html;

/** Escapes text for the places of an HTML or XML document. */
public final class Escape {
  private Escape() {}

  /** Text between tags and in quoted attributes: {@code & < > " '} become references. */
  public static String text(String text) {
    int first = firstSpecial(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    appendText(out, text, first);
    return out.toString();
  }

  /** Appends {@code text} escaped to {@code out}. */
  public static void text(StringBuilder out, CharSequence text) {
    appendText(out, text, 0);
  }

  private static int firstSpecial(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  private static void appendText(StringBuilder out, CharSequence text, int from) {
    out.append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  private static boolean isSpecial(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
  }
}
