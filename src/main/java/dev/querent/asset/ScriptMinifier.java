package dev.querent.asset;

/**
 * Leaves out of a script what no browser looks at: comments, indentation, empty lines, and white
 * space beside brackets and most signs. Lines stay lines, since the end of a line may end a
 * statement; names, strings, templates and regular expressions stay byte by byte.
 */
final class ScriptMinifier {
  /** Beside these, white space never parts two tokens. */
  private static final String ALONE = "{}()[],;:=?&|";

  private final String text;
  private final StringBuilder out;
  private boolean line;
  private boolean space;
  private char lastSign = ';';

  private ScriptMinifier(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /**
   * The same script, shorter. Comments that begin with {@code /*!} stay. A script whose end is
   * missing, in the middle of a template or a comment, is returned as it is.
   */
  static String minify(String text) {
    return new ScriptMinifier(text).run();
  }

  private String run() {
    ScriptScanner scanner = new ScriptScanner(text);
    while (scanner.next()) {
      if (isLeftOut(scanner)) {
        part(scanner);
      } else {
        append(scanner);
      }
    }
    return scanner.isOpen() ? text : out.toString();
  }

  private boolean isLeftOut(ScriptScanner scanner) {
    return scanner.kind() == ScriptScanner.Kind.SPACE
        || (scanner.kind() == ScriptScanner.Kind.COMMENT
            && !text.startsWith("/*!", scanner.start()));
  }

  /** A comment of several lines ends a line, as white space does (ECMAScript, 12.4). */
  private void part(ScriptScanner scanner) {
    space = true;
    line |=
        text.substring(scanner.start(), scanner.end())
            .chars()
            .anyMatch(c -> ScriptScanner.isLineEnd((char) c));
  }

  private void append(ScriptScanner scanner) {
    boolean isSign = scanner.kind() == ScriptScanner.Kind.SIGN;
    char sign = isSign ? text.charAt(scanner.start()) : 0;
    if (!out.isEmpty() && line) {
      out.append('\n');
    } else if (!out.isEmpty() && space && !isAlone(lastSign) && !isAlone(sign)) {
      out.append(' ');
    }
    out.append(text, scanner.start(), scanner.end());
    lastSign = sign;
    space = false;
    line = false;
  }

  private static boolean isAlone(char sign) {
    return ALONE.indexOf(sign) >= 0;
  }
}
