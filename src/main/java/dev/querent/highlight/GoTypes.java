package dev.querent.highlight;

/**
 * Finds the types in Go code by where they stand. Go writes no mark at a type and no capital is
 * reserved for one, but gofmt leaves few places: {@code x T}, {@code *T}, {@code []T}, {@code
 * T{...}}, {@code ) T}, {@code type T}.
 */
final class GoTypes implements Refinement {
  @Override
  public void refine(MarkedLine line) {
    WORDS.refine(line);
  }

  private static final Refinement WORDS =
      Words.eachWord(
          (line, from, end) -> {
            TokenClass now = line.classAt(from);
            boolean name = now == TokenClass.PLAIN || now == TokenClass.FUNCTION;
            if (name && line.charAt(end) == '[' && line.text().startsWith("func ", from - 5)) {
              line.mark(from, end, TokenClass.FUNCTION);
              return;
            }
            if (name && line.charAt(end) != '.' && isType(line, from, end)) {
              line.mark(from, end, TokenClass.TYPE);
            }
          });

  private static boolean isType(MarkedLine line, int from, int end) {
    int start = withoutPackage(line, from);
    char before = line.charAt(start - 1);
    if (before == '.') {
      return line.text().startsWith("...", start - 3);
    }
    if (line.charAt(end) == '{') {
      return true;
    }
    if (line.charAt(end) == '(') {
      return before == '*' && line.charAt(start - 2) == '(';
    }
    return switch (before) {
      case ']' -> true;
      case '(' -> line.charAt(start - 2) == '.' || line.text().startsWith("func(", start - 5);
      case '*' -> isPointer(line, start - 1, from);
      case ' ', '\t' -> isAfterName(line, skipBlanksBack(line, start - 1));
      default -> false;
    };
  }

  /** {@code *T}: no factor before the asterisk, and not a lower-case variable followed. */
  private static boolean isPointer(MarkedLine line, int asterisk, int name) {
    boolean place = " ([]*&{,".indexOf(line.charAt(asterisk - 1)) >= 0;
    char operator = line.charAt(skipBlanksBack(line, asterisk - 1));
    boolean value = "=*+-/%<>|&!".indexOf(operator) >= 0 && operator != line.charAt(asterisk - 1);
    return place
        && !value
        && (MarkedLine.isUpper(line.charAt(name)) || isAfterName(line, asterisk - 2));
  }

  /** Whether what ends at {@code last} is followed by a type: a name, or the bracket of a list. */
  private static boolean isAfterName(MarkedLine line, int last) {
    char c = line.charAt(last);
    if (c == ')') {
      return true;
    }
    if (!MarkedLine.isWordPart(c)) {
      return false;
    }
    int from = last;
    while (MarkedLine.isWordPart(line.charAt(from - 1))) {
      from--;
    }
    String word = line.text().substring(from, last + 1);
    TokenClass now = line.classAt(last);
    return now == TokenClass.PLAIN && !MarkedLine.isDigit(word.charAt(0))
        || now == TokenClass.KEYWORD && (word.equals("type") || word.equals("chan"));
  }

  private static int skipBlanksBack(MarkedLine line, int from) {
    int at = from;
    while (MarkedLine.isBlank(line.charAt(at))) {
      at--;
    }
    return at;
  }

  private static int withoutPackage(MarkedLine line, int from) {
    if (line.charAt(from - 1) != '.') {
      return from;
    }
    int at = from - 1;
    while (MarkedLine.isWordPart(line.charAt(at - 1))) {
      at--;
    }
    return at == from - 1 ? from : at;
  }
}
