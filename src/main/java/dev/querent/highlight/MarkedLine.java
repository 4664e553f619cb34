package dev.querent.highlight;

import java.util.Arrays;

/**
 * One line of code in which every character has a {@link TokenClass}. Lexers mark ranges, later
 * marks win, and whatever they mark the text stays what it was.
 */
final class MarkedLine {
  private final String text;
  private final TokenClass[] marks;

  MarkedLine(String text) {
    this.text = text;
    this.marks = new TokenClass[text.length()];
    Arrays.fill(marks, TokenClass.PLAIN);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** The character at {@code index}; a line feed outside of the line. */
  char charAt(int index) {
    return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
  }

  TokenClass classAt(int index) {
    return index < 0 || index >= marks.length ? TokenClass.PLAIN : marks[index];
  }

  /** Marks the characters from {@code from} to before {@code to}, as far as the line has them. */
  void mark(int from, int to, TokenClass tokenClass) {
    int end = Math.min(to, marks.length);
    for (int i = Math.max(0, from); i < end; i++) {
      marks[i] = tokenClass;
    }
  }

  /** Takes the marks of {@code part}, which is this line from {@code from} on. */
  void copyMarks(MarkedLine part, int from) {
    System.arraycopy(part.marks, 0, marks, from, part.marks.length);
  }

  /** The first index from {@code from} on that is not a space or tab. */
  int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of the word that begins at {@code from}; {@code from} itself if none does. */
  int wordEnd(int from) {
    int at = from;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Whether names can contain the character. Every letter outside of ASCII counts, since what Java
   * takes for a letter changes from version to version and the output must not.
   */
  static boolean isWordPart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c >= 0x80;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /**
   * The line as HTML: spans of the same class are joined over white space, which never begins one.
   */
  String html() {
    StringBuilder out = new StringBuilder(text.length() * 2);
    int at = 0;
    while (at < marks.length) {
      TokenClass tokenClass = effective(at);
      int end = tokenClass == TokenClass.PLAIN ? at + 1 : runEnd(at, tokenClass);
      if (tokenClass != TokenClass.PLAIN) {
        out.append("<span class=\"").append(tokenClass.css()).append("\">");
      }
      escape(out, at, end);
      if (tokenClass != TokenClass.PLAIN) {
        out.append("</span>");
      }
      at = end;
    }
    return out.toString();
  }

  private int runEnd(int from, TokenClass tokenClass) {
    int end = from + 1;
    for (int i = from + 1; i < marks.length; i++) {
      if (effective(i) == tokenClass) {
        end = i + 1;
      } else if (!isBlank(text.charAt(i))) {
        break;
      }
    }
    return end;
  }

  /** White space is plain, and the second half of a surrogate pair goes with the first. */
  private TokenClass effective(int index) {
    char c = text.charAt(index);
    if (isBlank(c)) {
      return TokenClass.PLAIN;
    }
    boolean second =
        index > 0
            && Character.isLowSurrogate(c)
            && Character.isHighSurrogate(text.charAt(index - 1));
    TokenClass tokenClass = marks[second ? index - 1 : index];
    return tokenClass == TokenClass.OPERATOR && isLoneSign(index, c)
        ? TokenClass.PLAIN
        : tokenClass;
  }

  /**
   * An equals sign or colon by itself divides more than it operates, and there are so many that
   * their spans were a fifth of a block's bytes.
   */
  private boolean isLoneSign(int index, char c) {
    return "=:.,?;".indexOf(c) >= 0
        && classAt(index - 1) != TokenClass.OPERATOR
        && classAt(index + 1) != TokenClass.OPERATOR;
  }

  /**
   * Only what text between tags must escape: quotes are the most frequent sign of code, and as
   * references they would be a tenth of its bytes.
   */
  private void escape(StringBuilder out, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
