package dev.querent.data;

/**
 * The lines of a region of YAML, looked at the way an author does: where a line begins, which key
 * it has, what its value is. Offsets are those of the whole text.
 */
final class YamlLines {
  private static final int LONGEST_REPAIR = 80;

  private final String text;
  private final int from;
  private final int to;

  YamlLines(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Where the line of {@code offset} begins. */
  int start(int offset) {
    int start = clamp(offset);
    while (start > from && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the line of {@code offset} ends, before its line break. */
  int end(int offset) {
    int end = clamp(offset);
    while (end < to && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The line of {@code offset} without its line break. */
  String text(int offset) {
    return text.substring(start(offset), end(offset));
  }

  /** What the line holds from {@code offset}, without spaces at its end. */
  String rest(int offset) {
    return text.substring(clamp(offset), end(offset)).stripTrailing();
  }

  boolean isEnd(int offset) {
    return offset >= to || isBreak(text.charAt(offset));
  }

  char charAt(int offset) {
    return offset < to ? text.charAt(offset) : ' ';
  }

  int codePointAt(int offset) {
    return offset < to ? text.codePointAt(offset) : ' ';
  }

  /**
   * The last sign before {@code offset} on its line that is not a blank; a blank if there is none.
   */
  char before(int offset) {
    String head = text.substring(start(offset), clamp(offset)).stripTrailing();
    return head.isEmpty() ? ' ' : head.charAt(head.length() - 1);
  }

  /** The last {@code sign} at or before {@code offset} on its line, or -1. */
  int lastIndexOf(char sign, int offset) {
    int found = text.lastIndexOf(sign, clamp(offset));
    return found < start(offset) ? -1 : found;
  }

  /** The first sign of the line that is not a blank. */
  int firstSign(int offset) {
    int sign = start(offset);
    int end = end(offset);
    while (sign < end && isBlank(text.charAt(sign))) {
      sign++;
    }
    return sign;
  }

  boolean isIndentedByTab(int offset) {
    int sign = firstSign(offset);
    return sign < end(offset) && text.substring(start(offset), sign).indexOf('\t') >= 0;
  }

  /** The colon that ends the key of the line, or -1. */
  int keyColon(int offset) {
    int end = end(offset);
    char quote = 0;
    for (int i = firstSign(offset); i < end; i++) {
      char c = text.charAt(i);
      boolean opens = quote == 0 && (c == '"' || c == '\'') && before(i) != ':' && isKeyStart(i);
      if (opens) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && c == ':' && (i + 1 >= end || isBlank(text.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  /** The nearest line above that is neither blank nor a comment, or -1. */
  int previous(int offset) {
    int start = start(offset);
    while (start > from) {
      start = start(start - 1);
      int sign = firstSign(start);
      if (sign < end(start) && text.charAt(sign) != '#') {
        return start;
      }
    }
    return -1;
  }

  /** The nearest line above with a key and less indentation, or -1. */
  int outer(int offset) {
    int indent = firstSign(offset) - start(offset);
    int line = previous(offset);
    while (line >= 0) {
      if (firstSign(line) - line < indent && keyColon(line) >= 0) {
        return line;
      }
      line = previous(line);
    }
    return -1;
  }

  /** The key that begins at {@code offset}, in quotes for a message. */
  String keyAt(int offset) {
    int colon = keyColon(offset);
    return Excerpt.of(colon < 0 ? rest(offset) : text.substring(offset, Math.max(offset, colon)));
  }

  /**
   * {@code : key: 'the value'} with the value of the line in quotes; empty where it is long, or
   * where {@code offset} is not in the value.
   */
  String quotedValue(int offset) {
    int colon = keyColon(offset);
    if (colon < 0 || colon > offset) {
      return "";
    }
    String value = text.substring(colon + 1, end(offset)).strip();
    int comment = value.indexOf(" #");
    String wanted = unquoted(comment < 0 ? value : value.substring(0, comment).strip());
    if (wanted.isEmpty() || wanted.length() > LONGEST_REPAIR) {
      return "";
    }
    return ": " + text.substring(firstSign(offset), colon) + ": " + quote(wanted);
  }

  private static String unquoted(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted = value.length() > 1 && (first == '"' || first == '\'');
    boolean whole = quoted && value.charAt(value.length() - 1) == first;
    // 'it's here' means the text between the outer quotes; "a" and "b" means all of it.
    boolean odd = value.chars().filter(c -> c == first).count() % 2 == 1;
    return whole && odd ? value.substring(1, value.length() - 1) : value;
  }

  private static String quote(String value) {
    if (value.indexOf('\'') < 0) {
      return "'" + value + "'";
    }
    if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
      return '"' + value + '"';
    }
    return "'" + value.replace("'", "''") + "'";
  }

  private boolean isKeyStart(int offset) {
    char before = before(offset);
    return before == ' ' || before == '-';
  }

  private int clamp(int offset) {
    return Math.max(from, Math.min(offset, to));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
