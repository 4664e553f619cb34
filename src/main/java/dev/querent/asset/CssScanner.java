package dev.querent.asset;

/**
 * Cuts a style sheet into the pieces that matter for leaving out white space and for finding
 * addresses (CSS Syntax Level 3, §4). An escape belongs to its word, with the one space that may
 * end it.
 */
final class CssScanner {
  /** What a piece is. */
  enum Kind {
    /** A run of white space. */
    SPACE,
    /** A comment with its marks. */
    COMMENT,
    /** A string with its quotes. */
    STRING,
    /** {@code url(…)} without quotes, as a whole. */
    URL,
    /** A name, number, unit or hash; also {@code @name}, and {@code url(} before a string. */
    WORD,
    /** Any other single character. */
    SIGN
  }

  private final String text;
  private int start;
  private int end;
  private Kind kind = Kind.SIGN;

  CssScanner(String text) {
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Kind kind() {
    return kind;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  /** Goes to the next piece; false at the end of the text. */
  boolean next() {
    start = end;
    if (start >= text.length()) {
      return false;
    }
    char c = text.charAt(start);
    if (isSpace(c)) {
      kind = Kind.SPACE;
      end = spaceEnd(start);
    } else if (text.startsWith("/*", start)) {
      kind = Kind.COMMENT;
      int close = text.indexOf("*/", start + 2);
      end = close < 0 ? text.length() : close + 2;
    } else if (c == '"' || c == '\'') {
      kind = Kind.STRING;
      end = stringEnd(start);
    } else if (isWord(c) || c == '@' || c == '#') {
      kind = Kind.WORD;
      end = wordEnd(start);
      endUrl();
    } else {
      kind = Kind.SIGN;
      end = start + 1;
    }
    return true;
  }

  private void endUrl() {
    if (end >= text.length()
        || text.charAt(end) != '('
        || !text.substring(start, end).equalsIgnoreCase("url")) {
      return;
    }
    int inner = spaceEnd(end + 1);
    if (inner < text.length() && (text.charAt(inner) == '"' || text.charAt(inner) == '\'')) {
      end++;
      return;
    }
    kind = Kind.URL;
    while (inner < text.length() && text.charAt(inner) != ')') {
      inner += text.charAt(inner) == '\\' ? 2 : 1;
    }
    end = Math.min(inner + 1, text.length());
  }

  private int spaceEnd(int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A string ends at its quote, or, being broken, at the end of its line. */
  private int stringEnd(int from) {
    char quote = text.charAt(from);
    int at = from + 1;
    while (at < text.length() && "\n\r\f".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == quote) {
        return at + 1;
      }
      boolean escape = text.charAt(at) == '\\';
      at += escape ? (text.startsWith("\r\n", at + 1) ? 3 : 2) : 1;
    }
    return Math.min(at, text.length());
  }

  private int wordEnd(int from) {
    int at = from;
    do {
      at = text.charAt(at) == '\\' ? escapeEnd(at) : at + 1;
    } while (at < text.length() && isWord(text.charAt(at)));
    return Math.min(at, text.length());
  }

  /** An escape is a backslash with one character, or with up to six digits and one space. */
  private int escapeEnd(int from) {
    int at = from + 1;
    while (at < text.length() && at < from + 7 && Character.digit(text.charAt(at), 16) >= 0) {
      at++;
    }
    if (at == from + 1) {
      return at + 1;
    }
    if (text.startsWith("\r\n", at)) {
      return at + 2;
    }
    return at < text.length() && isSpace(text.charAt(at)) ? at + 1 : at;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '%'
        || c == '.'
        || c == '\\'
        || c >= 0x80;
  }
}
