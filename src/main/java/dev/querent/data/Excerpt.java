package dev.querent.data;

/** Quotes what an author wrote in a message: on one line, and cut where it is long. */
public final class Excerpt {
  private static final int SHOWN = 60;

  private Excerpt() {}

  /** {@code text} in single quotes, at most 60 characters of it. */
  public static String of(String text) {
    return "'" + cut(text) + "'";
  }

  /** At most 60 characters of {@code text}, with line breaks and tabs as spaces. */
  public static String cut(String text) {
    String shown = text;
    if (text.codePointCount(0, text.length()) > SHOWN) {
      shown = text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)).stripTrailing() + "…";
    }
    return shown.replaceAll("[\\r\\n\\t]+", " ");
  }
}
