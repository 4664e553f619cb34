package dev.querent.highlight;

/** Finds what a string leaves to be filled in, so that it stands out from the text around it. */
final class Placeholders {
  private Placeholders() {}

  /** Marks {@code {name}} from {@code from} to {@code to}; a doubled brace is a brace. */
  static void mark(MarkedLine line, int from, int to) {
    int at = from;
    while (at < to) {
      boolean doubled = line.charAt(at) == '{' && line.charAt(at + 1) == '{';
      if (line.charAt(at) == '{' && !doubled) {
        int end = closing(line, at, to);
        line.mark(at, end, TokenClass.ESCAPE);
        at = Math.max(end, at + 1);
      } else {
        at += doubled ? 2 : 1;
      }
    }
  }

  /** In strings, marks {@code ${name}} or {@code #{name}}: a brace after the given sign. */
  static Refinement after(char sign) {
    return line -> {
      for (int i = 0; i + 1 < line.length(); i++) {
        if (line.charAt(i + 1) == '{' && isSign(line, i, sign)) {
          line.mark(i, closing(line, i + 1, line.length()), TokenClass.ESCAPE);
        }
      }
    };
  }

  /** In strings, marks {@code $name} as well as {@code ${name}}. */
  static Refinement dollar() {
    Refinement braces = after('$');
    return line -> {
      braces.refine(line);
      for (int i = 0; i + 1 < line.length(); i++) {
        if (isSign(line, i, '$')) {
          int end = MarkedLine.isDigit(line.charAt(i + 1)) ? i : line.wordEnd(i + 1);
          line.mark(i, end > i + 1 ? end : i, TokenClass.ESCAPE);
        }
      }
    };
  }

  private static boolean isSign(MarkedLine line, int at, char sign) {
    return line.charAt(at) == sign
        && line.classAt(at) == TokenClass.STRING
        && line.charAt(at - 1) != '\\';
  }

  /** In strings after a dollar sign, as in C#, marks {@code {name}}. */
  static Refinement inDollarStrings() {
    return line -> {
      for (int i = 0; i + 1 < line.length(); i++) {
        if (line.charAt(i) == '$' && line.charAt(i + 1) == '"') {
          int end = i + 1;
          while (end < line.length() && line.classAt(end) == TokenClass.STRING) {
            end++;
          }
          mark(line, i + 1, end);
          i = end;
        }
      }
    };
  }

  /** The index after the brace that closes the one at {@code open}; {@code open} if none does. */
  private static int closing(MarkedLine line, int open, int to) {
    int depth = 0;
    for (int i = open; i < to; i++) {
      if (line.charAt(i) == '{') {
        depth++;
      } else if (line.charAt(i) == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return open;
  }
}
