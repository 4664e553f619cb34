package dev.querent.asset;

/**
 * Leaves out of a script what no browser looks at: comments, white space beside brackets and signs,
 * a comma behind the last of several things and a semicolon behind the last of several statements.
 * The end of a line stays where it may end a statement; names, strings, templates and regular
 * expressions stay byte by byte.
 */
final class ScriptMinifier {
  /** Beside these, white space never parts two tokens. */
  private static final String ALONE = "{}()[],;:=?&|";

  /** Beside these, white space does not part them from a word, a string or a template. */
  private static final String BESIDE_WORDS = "+-*/%<>!~^";

  /** Behind these, and before those, no statement ends with its line (ECMAScript, 12.10). */
  private static final String GO_ON = "{([,;:=?&|";

  private static final String CONTINUE = "})],;:=?&|";

  private final String text;
  private final StringBuilder out;
  private boolean line;
  private boolean space;
  private char lastSign = ';';

  /** Whether the last sign is a comma or semicolon that is not written unless something follows. */
  private boolean held;

  /** Whether what was read ends in a number, whose point a point behind it would be. */
  private boolean number;

  /** Whether what was read ends in a value, or in a block. */
  private boolean complete;

  private ScriptMinifier(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /**
   * The same script, shorter. Comments that begin with {@code /*!} stay. A script with a template,
   * comment, string or regular expression that does not end is returned as it is.
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
    if (held) {
      out.append(lastSign);
    }
    return scanner.isBroken() ? text : out.toString();
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
    ScriptScanner.Kind kind = scanner.kind();
    char sign = kind == ScriptScanner.Kind.SIGN ? text.charAt(scanner.start()) : 0;
    boolean expression = kind == ScriptScanner.Kind.EXPRESSION;
    if (held && sign != '}' && (lastSign == ';' || (sign != ')' && sign != ']'))) {
      out.append(lastSign);
    }
    boolean member = sign == '.' && !number && (lastSign == 0 || ")]}".indexOf(lastSign) >= 0);
    if (line && !member && GO_ON.indexOf(lastSign) < 0 && CONTINUE.indexOf(sign) < 0) {
      out.append('\n');
    } else if (space
        && !member
        && !parts(lastSign, expression ? '/' : sign)
        && !parts(sign, lastSign)) {
      out.append(' ');
    }
    held = complete && (sign == ';' || sign == ',');
    if (!held) {
      out.append(text, scanner.start(), scanner.end());
    }
    lastSign = expression ? 0 : sign;
    number =
        kind == ScriptScanner.Kind.WORD && "0123456789.".indexOf(text.charAt(scanner.start())) >= 0;
    complete = scanner.endsInValue() || sign == '}';
    space = false;
    line = false;
  }

  /** Whether a sign parts what is beside it; two signs in a row could be a third. */
  private static boolean parts(char sign, char other) {
    return ALONE.indexOf(sign) >= 0 || (other == 0 && BESIDE_WORDS.indexOf(sign) >= 0);
  }
}
