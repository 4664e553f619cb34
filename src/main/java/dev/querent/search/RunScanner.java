package dev.querent.search;

import dev.querent.text.Characters;

/** Finds the runs of a text in normal form, docs/search-format.md, section 1.3, one by one. */
final class RunScanner {
  private static final int NONE = -1;

  private final String text;
  private int start;
  private int end;

  RunScanner(String text) {
    this.text = text;
  }

  /** Goes to the next run, if there is one. */
  boolean next() {
    int position = end;
    while (position < text.length()) {
      int codePoint = text.codePointAt(position);
      byte kind = Characters.kindOf(codePoint);
      if (kind <= Characters.PAIRED) {
        start = hasLeadingDot(position) ? position - 1 : position;
        end = endOfRun(position);
        return true;
      }
      if (kind == Characters.SYMBOL) {
        start = position;
        end = position + Character.charCount(codePoint);
        return true;
      }
      position += Character.charCount(codePoint);
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether a dot before the word belongs to it, as in {@code .NET}. */
  private boolean hasLeadingDot(int word) {
    int dot = word - 1;
    return dot >= 0
        && text.charAt(dot) == '.'
        && !isDigit(text.charAt(word))
        && (dot == 0 || ".)]}?!".indexOf(text.charAt(dot - 1)) < 0);
  }

  private int endOfRun(int word) {
    int position = endOfWord(word);
    while (true) {
      int signed = position + signAt(position);
      int next = nextWord(signed, signed > position);
      if (next == NONE) {
        return signed;
      }
      position = endOfWord(next);
    }
  }

  /** The word of the same run behind this place, or {@link #NONE}. */
  private int nextWord(int position, boolean behindSign) {
    int next = position + joinerAt(position);
    boolean joined = next > position || behindSign;
    return joined && next < text.length() && Characters.beginsWord(text.codePointAt(next))
        ? next
        : NONE;
  }

  private int endOfWord(int word) {
    int position = word;
    while (position < text.length()) {
      int codePoint = text.codePointAt(position);
      if (Characters.kindOf(codePoint) > Characters.EXTENDER) {
        break;
      }
      position += Character.charCount(codePoint);
    }
    return position;
  }

  /** The length of a {@code ++} or {@code #}. */
  private int signAt(int position) {
    if (text.startsWith("#", position)) {
      return 1;
    }
    return text.startsWith("++", position) ? 2 : 0;
  }

  private int joinerAt(int position) {
    if (position >= text.length()) {
      return 0;
    }
    char joiner = text.charAt(position);
    if (joiner == '_') {
      int after = position;
      while (after < text.length() && text.charAt(after) == '_') {
        after++;
      }
      return after - position;
    }
    if (joiner == ':' && text.startsWith("::", position)) {
      return 2;
    }
    return ".-/:@'\u2010\u2011\u2019".indexOf(joiner) < 0 ? 0 : 1;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
