package dev.querent.asset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Cuts a script into the pieces that matter for leaving out white space and for finding addresses
 * (ECMAScript 2024, chapter 12). It reads tokens, not grammar: whether a slash divides or begins a
 * regular expression is told from what stands before it.
 */
final class ScriptScanner {
  /** What a piece is. */
  enum Kind {
    /** A run of white space and line ends. */
    SPACE,
    /** A comment with its marks; one to the end of the line ends before the line end. */
    COMMENT,
    /** A string with its quotes. */
    STRING,
    /** A stretch of a template: from a back quote or brace up to the next one, with both. */
    TEMPLATE,
    /** A regular expression with its slashes, without its flags. */
    EXPRESSION,
    /** A name, a keyword, a number or the flags of a regular expression. */
    WORD,
    /** {@code ++}, {@code --}, {@code =>} or any other single character. */
    SIGN
  }

  /** After these words a slash begins a regular expression, after others it divides. */
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "instanceof",
          "else",
          "do",
          "yield",
          "await");

  /** After these signs, and most of these words, a brace begins an object, after others a block. */
  private static final Set<String> BEFORE_OBJECT =
      Set.of("(", "[", ",", "=", ":", "?", "&", "|", "!", "+", "-", "*", "/", "%", "^", "~", "<");

  /** After these words a brace begins a pattern or a list of names. */
  private static final Set<String> PATTERNS = Set.of("const", "let", "var", "import", "export");

  /** What stands in parentheses behind these words is not a value. */
  private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");

  /** What an open bracket is. */
  private enum Opened {
    /** {@code ${} in a template. */
    TEMPLATE,
    /** Statements, or the body of a function or class. */
    BLOCK,
    /** Behind {@code if} and the like. */
    CONDITION,
    /** An object, or any other parentheses. */
    VALUE
  }

  private final String text;
  private final Deque<Opened> opened = new ArrayDeque<>();
  private int start;
  private int end;
  private Kind kind = Kind.SIGN;

  /** The last piece that is neither white space nor a comment. */
  private String last = "";

  private String beforeLast = "";

  /** Whether what was read ends in a value, so that a slash divides it. */
  private boolean value;

  private boolean object;

  /** Whether a comment, template, string or regular expression lacks its end. */
  private boolean broken;

  ScriptScanner(String text) {
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

  /** Whether the brace just read begins an object or the like, not a block. */
  boolean beganObject() {
    return object;
  }

  /** Whether something lacks its end in what was read: a template, a comment, a string. */
  boolean isBroken() {
    return broken || opened.contains(Opened.TEMPLATE);
  }

  /** Whether what was read ends in a value, such as a name, a string or a call. */
  boolean endsInValue() {
    return value;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
  }

  private static boolean isName(char c) {
    return !isSpace(c) && (Character.isJavaIdentifierPart(c) || c == '\\');
  }

  /** Goes to the next piece; false at the end of the text. */
  boolean next() {
    start = end;
    if (start >= text.length()) {
      return false;
    }
    char c = text.charAt(start);
    if (isSpace(c)) {
      read(Kind.SPACE, spaceEnd());
    } else if (text.startsWith("//", start)) {
      read(Kind.COMMENT, lineEnd());
    } else if (text.startsWith("/*", start)) {
      read(Kind.COMMENT, commentEnd());
    } else {
      readCode(c);
    }
    return true;
  }

  private void read(Kind found, int to) {
    kind = found;
    end = to;
  }

  private void readCode(char c) {
    if (c == '"' || c == '\'') {
      read(Kind.STRING, stringEnd(c));
      value = true;
    } else if (c == '`') {
      readTemplate();
    } else if (c == '}' && opened.peek() == Opened.TEMPLATE) {
      opened.pop();
      readTemplate();
    } else if (c == '/' && !value) {
      read(Kind.EXPRESSION, expressionEnd());
      value = true;
    } else if (isName(c) || (c == '.' && beginsNumber())) {
      readWord();
    } else {
      readSign(c);
    }
    beforeLast = last;
    last = text.substring(start, end);
  }

  private int spaceEnd() {
    int at = start;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int lineEnd() {
    int at = start;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int commentEnd() {
    int found = text.indexOf("*/", start + 2);
    broken |= found < 0;
    return found < 0 ? text.length() : found + 2;
  }

  /** A string ends with its line, even without its quote, but for a backslash before the end. */
  private int stringEnd(char quote) {
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      at += text.startsWith("\\\r\n", at) ? 3 : c == '\\' ? 2 : 1;
    }
    broken = true;
    return Math.min(at, text.length());
  }

  /** Up to the end of a template, or to an expression in it. */
  private void readTemplate() {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '`') {
      if (text.startsWith("${", at)) {
        opened.push(Opened.TEMPLATE);
        read(Kind.TEMPLATE, at + 2);
        value = false;
        return;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    broken |= at >= text.length();
    read(Kind.TEMPLATE, Math.min(at + 1, text.length()));
    value = true;
  }

  private int expressionEnd() {
    boolean inClass = false;
    int at = start + 1;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '/' && !inClass) {
        return at + 1;
      }
      inClass = c == '[' || (inClass && c != ']');
      at += c == '\\' && at + 1 < text.length() && !isLineEnd(text.charAt(at + 1)) ? 2 : 1;
    }
    broken = true;
    return at;
  }

  private boolean beginsNumber() {
    return !last.equals(".") && start + 1 < text.length() && isDigit(text.charAt(start + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void readWord() {
    boolean number = isDigit(text.charAt(start)) || text.charAt(start) == '.';
    int at = start + 1;
    while (at < text.length() && (isName(text.charAt(at)) || number && text.charAt(at) == '.')) {
      at++;
    }
    read(Kind.WORD, at);
    value = last.equals(".") || !BEFORE_EXPRESSION.contains(text.substring(start, at));
  }

  private void readSign(char c) {
    if (text.startsWith("++", start) || text.startsWith("--", start)) {
      // Behind "a++" a slash divides, behind "= ++" it does not.
      read(Kind.SIGN, start + 2);
      return;
    }
    read(Kind.SIGN, text.startsWith("=>", start) ? start + 2 : start + 1);
    switch (c) {
      case '(' -> open(beginsCondition() ? Opened.CONDITION : Opened.VALUE);
      case '{' -> {
        object = beginsObject();
        open(object ? Opened.VALUE : Opened.BLOCK);
      }
      case ')', '}' -> value = opened.isEmpty() || opened.pop() == Opened.VALUE;
      default -> value = c == ']';
    }
  }

  private boolean beginsCondition() {
    String word = last.equals("await") ? beforeLast : last;
    return BEFORE_CONDITION.contains(word);
  }

  private void open(Opened bracket) {
    opened.push(bracket);
    value = false;
  }

  private boolean beginsObject() {
    boolean word = BEFORE_EXPRESSION.contains(last) && !last.equals("else") && !last.equals("do");
    return PATTERNS.contains(last)
        || (!value && (word || BEFORE_OBJECT.contains(last) || last.endsWith("${")));
  }
}
