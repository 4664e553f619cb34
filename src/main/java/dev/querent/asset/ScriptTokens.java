package dev.querent.asset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The tokens of a script without white space and comments, with the brackets that they are in. */
final class ScriptTokens {
  /** What the brackets around a token are. */
  enum Inside {
    /** Statements; also what is in no bracket. */
    BLOCK,
    /** The body of a class. */
    CLASS,
    /** An object, or a pattern like one. */
    OBJECT,
    /** Parentheses, square brackets, or an expression in a template. */
    OTHER
  }

  /** A token with its place in the text. */
  record Token(ScriptScanner.Kind kind, String text, int start, int end) {
    Reference reference() {
      return new Reference(start, end, text);
    }
  }

  /** Before these a word in a class or an object is a name of a member. */
  private static final Set<String> BEFORE_MEMBER =
      Set.of("{", "}", ";", ",", "static", "get", "set", "async", "*");

  /** Words between values, and before them. */
  private static final Set<String> OPERATORS =
      Set.of(
          "in", "instanceof", "of", "await", "async", "new", "typeof", "void", "delete", "yield");

  private static final Set<String> ENDS = Set.of(")", "]", "}", "++", "--");
  private static final Set<String> BEGINNINGS = Set.of("{", "!", "~", "+", "-", "++", "--");

  private final List<Token> tokens = new ArrayList<>();
  private final List<Inside> inside = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();
  private final List<Integer> mates = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final Deque<Inside> opened = new ArrayDeque<>();
  private final Deque<Integer> opening = new ArrayDeque<>();

  /** How deep the head of a class is whose body has not begun, or -1. */
  private int classHead = -1;

  ScriptTokens(String text) {
    ScriptScanner scanner = new ScriptScanner(text);
    while (scanner.next()) {
      if (scanner.kind() != ScriptScanner.Kind.SPACE
          && scanner.kind() != ScriptScanner.Kind.COMMENT) {
        String token = text.substring(scanner.start(), scanner.end());
        add(
            new Token(scanner.kind(), token, scanner.start(), scanner.end()),
            scanner.beganObject());
      }
    }
  }

  private void add(Token token, boolean object) {
    boolean template = token.kind() == ScriptScanner.Kind.TEMPLATE;
    boolean sign = token.kind() == ScriptScanner.Kind.SIGN;
    if (sign ? ")]}".contains(token.text()) : template && token.text().startsWith("}")) {
      close();
    }
    int index = tokens.size();
    tokens.add(token);
    inside.add(opened.isEmpty() ? Inside.BLOCK : opened.peek());
    depths.add(opened.size());
    mates.add(-1);
    parents.add(opening.isEmpty() ? -1 : opening.peek());
    if (sign ? "([{".contains(token.text()) : template && token.text().endsWith("${")) {
      open(index, object);
    } else if (token.text().equals("class") && !is(index - 1, ".")) {
      classHead = opened.size();
    }
  }

  private void open(int index, boolean object) {
    Inside kind = Inside.OTHER;
    if (is(index, "{")) {
      boolean isClass = classHead == opened.size();
      kind = isClass ? Inside.CLASS : object ? Inside.OBJECT : Inside.BLOCK;
      classHead = isClass ? -1 : classHead;
    }
    opened.push(kind);
    opening.push(index);
  }

  private void close() {
    if (!opened.isEmpty()) {
      opened.pop();
      mates.set(opening.pop(), tokens.size());
    }
  }

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  /** Whether the token is this text; false beyond the ends. */
  boolean is(int index, String text) {
    return index >= 0 && index < size() && tokens.get(index).text().equals(text);
  }

  boolean isWord(int index) {
    return index >= 0 && index < size() && tokens.get(index).kind() == ScriptScanner.Kind.WORD;
  }

  /** How many brackets are open around the token. */
  int depth(int index) {
    return depths.get(index);
  }

  /** The bracket that is open around the token, the innermost; -1 if there is none. */
  int parent(int index) {
    return parents.get(index);
  }

  /** The bracket that closes this one; the end of the script where it is missing. */
  int mate(int index) {
    return mates.get(index) < 0 ? size() : mates.get(index);
  }

  /** Whether a word stands for a variable, not for a member of something. */
  boolean isVariable(int index) {
    boolean spread = is(index - 2, ".") && is(index - 1, ".");
    if (!isWord(index) || is(index - 1, "#") || (is(index - 1, ".") && !spread)) {
      return false;
    }
    boolean first = index > 0 && BEFORE_MEMBER.contains(get(index - 1).text());
    return switch (inside.get(index)) {
      case CLASS -> !first;
      case OBJECT -> !first || !(is(index + 1, ":") || is(index + 1, "("));
      default -> true;
    };
  }

  /** Whether a variable is named in an object or pattern that so has a member of the same name. */
  boolean isShorthand(int index) {
    return isWord(index)
        && inside.get(index) == Inside.OBJECT
        && (is(index - 1, "{") || is(index - 1, ","))
        && (is(index + 1, "}") || is(index + 1, ",") || is(index + 1, "="));
  }

  /**
   * Where the expression ends that begins here: at a comma, a semicolon, a closing bracket, or a
   * colon that is not its own.
   */
  int endOfExpression(int from) {
    int questions = 0;
    int at = from;
    while (at < size() && depth(at) >= depth(from)) {
      if (depth(at) == depth(from)) {
        questions += isChoice(at) ? 1 : is(at, ":") ? -1 : 0;
        if (is(at, ",") || is(at, ";") || questions < 0) {
          return at;
        }
      }
      at++;
    }
    return at;
  }

  /**
   * The semicolon behind the declaration of variables that begins here; -1 where it has none, so
   * that it may end with a line (ECMAScript, 12.10).
   */
  int endOfDeclaration(int from) {
    for (int at = from + 2; at < size() && depth(at) >= depth(from); at++) {
      if (depth(at) == depth(from)) {
        if (is(at, ";")) {
          return at;
        }
        if (endsInValue(at - 1) && beginsValue(at) && get(at - 1).end() < get(at).start()) {
          return -1;
        }
      }
    }
    return -1;
  }

  private boolean endsInValue(int index) {
    return get(index).kind() == ScriptScanner.Kind.SIGN
        ? ENDS.contains(get(index).text())
        : !OPERATORS.contains(get(index).text());
  }

  private boolean beginsValue(int index) {
    return get(index).kind() == ScriptScanner.Kind.SIGN
        ? BEGINNINGS.contains(get(index).text())
        : !OPERATORS.contains(get(index).text());
  }

  /** Whether a question mark is one that a colon follows, so not of {@code ?.} and {@code ??}. */
  private boolean isChoice(int index) {
    return is(index, "?") && !is(index + 1, ".") && !is(index + 1, "?") && !is(index - 1, "?");
  }
}
