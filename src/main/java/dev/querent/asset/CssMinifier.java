package dev.querent.asset;

import java.util.regex.Pattern;

/**
 * Leaves out of a style sheet what no browser looks at: comments, white space beside braces,
 * semicolons, commas and {@code >} and after the colon of a declaration, the last semicolon of a
 * block, and a zero before a decimal point. Everything else, strings and addresses above all, stays
 * byte by byte; nothing is moved.
 */
final class CssMinifier {
  private static final Pattern FRACTION = Pattern.compile("^(-?)0\\.([0-9])");

  private final String text;
  private final StringBuilder out;

  /** The last piece that was written, where it is a single sign; a word may end in {@code \,}. */
  private char lastSign = ';';

  /** Whether white space or a comment stood since the last piece that was written. */
  private boolean space;

  private boolean comment;

  private CssMinifier(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /** The same style sheet, shorter. Comments that begin with {@code /*!} stay. */
  static String minify(String text) {
    return new CssMinifier(text).run();
  }

  private String run() {
    CssScanner scanner = new CssScanner(text);
    while (scanner.next()) {
      switch (scanner.kind()) {
        case SPACE -> space = true;
        case COMMENT -> {
          if (text.startsWith("/*!", scanner.start())) {
            append(scanner);
          } else {
            comment = true;
          }
        }
        default -> append(scanner);
      }
    }
    return out.toString();
  }

  private void append(CssScanner scanner) {
    boolean isSign = scanner.kind() == CssScanner.Kind.SIGN;
    char sign = isSign ? text.charAt(scanner.start()) : 0;
    if (space) {
      out.append(isSpaceNeeded(sign) ? " " : "");
    } else if (comment && !isBoundary(lastSign) && !isBoundary(sign)) {
      // A comment parts two words without being white space: ".a/**/.b" means ".a.b".
      out.append("/**/");
    }
    if ((sign == '}' || sign == ';') && lastSign == ';' && !out.isEmpty()) {
      out.setLength(out.length() - 1);
    }
    String piece = text.substring(scanner.start(), scanner.end());
    boolean word = scanner.kind() == CssScanner.Kind.WORD;
    out.append(word ? FRACTION.matcher(piece).replaceFirst("$1.$2") : piece);
    lastSign = sign;
    space = false;
    comment = false;
  }

  private boolean isSpaceNeeded(char next) {
    if (lastSign == ':') {
      // The value of "--x: ;" is one space to older browsers, and "--x:;" a mistake.
      return next == ';' || next == '}' || next == ')' || !isDeclarationColon();
    }
    // With hyphens before it, the sign would end an HTML comment.
    boolean comment = next == '>' && out.length() > 0 && out.charAt(out.length() - 1) == '-';
    return comment || (!isBoundary(lastSign) && !isBoundary(next));
  }

  /**
   * Whether the colon just written ends the name of a property or of a media feature. White space
   * after any other colon is left alone.
   */
  private boolean isDeclarationColon() {
    int name = out.length() - 1;
    int at = name;
    while (at > 0 && isName(out.charAt(at - 1))) {
      at--;
    }
    return at < name && (at == 0 || "{;(}".indexOf(out.charAt(at - 1)) >= 0);
  }

  private static boolean isName(char c) {
    return c == '-'
        || c == '_'
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBoundary(char c) {
    return c == '{' || c == '}' || c == ';' || c == ',' || c == '>';
  }
}
