package dev.querent.highlight;

/** Where a variable of the shell ends: {@code $name}, {@code ${name:-default}}, {@code $1}. */
final class ShellVariables {
  private ShellVariables() {}

  /** Whether the dollar sign at {@code at} begins a variable or a command's output. */
  static boolean begins(MarkedLine line, int at) {
    return line.charAt(at + 1) == '(' || end(line, at) > at + 1;
  }

  /** The index after the variable whose dollar sign is at {@code at}. */
  static int end(MarkedLine line, int at) {
    char c = line.charAt(at + 1);
    if (c == '{') {
      int depth = 0;
      for (int i = at + 1; i < line.length(); i++) {
        if (line.charAt(i) == '{') {
          depth++;
        } else if (line.charAt(i) == '}' && --depth == 0) {
          return i + 1;
        }
      }
      return at + 1;
    }
    if (MarkedLine.isDigit(c) || "@*#?$!-".indexOf(c) >= 0) {
      return at + 2;
    }
    return line.wordEnd(at + 1);
  }
}
