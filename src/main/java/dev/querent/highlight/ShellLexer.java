package dev.querent.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The Unix shells: the first word of a command, variables, strings, here-documents. */
final class ShellLexer implements LineLexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "elif",
          "else",
          "fi",
          "for",
          "while",
          "until",
          "do",
          "done",
          "case",
          "esac",
          "in",
          "select",
          "function",
          "time",
          "return",
          "break",
          "continue",
          "exit",
          "local",
          "export",
          "readonly",
          "declare",
          "typeset",
          "unset",
          "shift",
          "trap",
          "set",
          "exec");

  /** Words after which a command begins. */
  private static final Set<String> BEFORE_COMMAND =
      Set.of("if", "then", "elif", "else", "while", "until", "do", "time", "exec", "sudo", "!");

  /**
   * What is open, innermost last: {@code '"'}, {@code '\''}, {@code '`'}, {@code ')'}, {@code A}.
   */
  private final Deque<Character> open = new ArrayDeque<>();

  private static final char ARITHMETIC = 'A';
  private static final char LIST = 'L';

  private String hereEnd = "";
  private boolean hereExpands;
  private boolean inHere;
  private boolean command = true;
  private boolean continued;

  /** Depth of {@code case}, whether its {@code in} is still to come, and whether a pattern is. */
  private int cases;

  private boolean beforeIn;
  private boolean pattern;

  /** Whether the next line still belongs to this command. */
  boolean isUnfinished() {
    return continued || inHere || !open.isEmpty();
  }

  @Override
  public void mark(MarkedLine line) {
    if (inHere) {
      here(line);
      return;
    }
    command = command && continued || !continued;
    continued = false;
    int at = 0;
    while (at < line.length()) {
      at = isOpen('"') || isOpen('\'') ? inQuotes(line, at) : code(line, at);
    }
    inHere = !hereEnd.isEmpty();
  }

  private boolean isOpen(char what) {
    return !open.isEmpty() && open.getLast() == what;
  }

  private void here(MarkedLine line) {
    line.mark(0, line.length(), TokenClass.STRING);
    if (line.text().strip().equals(hereEnd)) {
      line.mark(0, line.length(), TokenClass.KEYWORD);
      inHere = false;
      hereEnd = "";
      command = true;
    } else if (hereExpands) {
      for (int at = 0; at < line.length(); at++) {
        if (line.charAt(at) == '$') {
          line.mark(at, ShellVariables.end(line, at), TokenClass.VARIABLE);
        }
      }
    }
  }

  private int inQuotes(MarkedLine line, int from) {
    char quote = open.getLast();
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == quote) {
        open.removeLast();
        line.mark(from, at + 1, TokenClass.STRING);
        return at + 1;
      }
      if (quote == '"' && c == '$' && ShellVariables.begins(line, at)) {
        line.mark(from, at, TokenClass.STRING);
        return dollar(line, at);
      }
      at += c == '\\' && quote == '"' ? 2 : 1;
    }
    line.mark(from, line.length(), TokenClass.STRING);
    return line.length();
  }

  private int code(MarkedLine line, int at) {
    char c = line.charAt(at);
    return switch (c) {
      case ' ', '\t' -> at + 1;
      case '"', '\'' -> {
        open.addLast(c);
        line.mark(at, at + 1, TokenClass.STRING);
        command = command && line.charAt(at - 1) == '=';
        yield at + 1;
      }
      case '$' -> dollar(line, at);
      case '#' -> comment(line, at);
      case '\\' -> {
        continued = at + 1 == line.length();
        yield at + 2;
      }
      case '|', '&', ';', '<', '>', '(', ')', '`', '{', '}', '!' -> operator(line, at, c);
      default -> word(line, at);
    };
  }

  private int dollar(MarkedLine line, int at) {
    if (line.text().startsWith("$((", at)) {
      open.addLast(ARITHMETIC);
      line.mark(at, at + 3, TokenClass.OPERATOR);
      return at + 3;
    }
    if (line.charAt(at + 1) == '(') {
      open.addLast(')');
      command = true;
      line.mark(at, at + 2, TokenClass.OPERATOR);
      return at + 2;
    }
    if (line.charAt(at + 1) == '\'') {
      return at + 1;
    }
    int end = ShellVariables.end(line, at);
    line.mark(at, end, TokenClass.VARIABLE);
    command = command && line.charAt(at - 1) == '=';
    return end;
  }

  private int comment(MarkedLine line, int at) {
    char before = line.charAt(at - 1);
    if (before == '\n' || " \t;(".indexOf(before) >= 0) {
      line.mark(at, line.length(), TokenClass.COMMENT);
      return line.length();
    }
    return at + 1;
  }

  private int operator(MarkedLine line, int at, char c) {
    if (isOpen(ARITHMETIC)) {
      return inArithmetic(line, at);
    }
    if (line.text().startsWith("<<<", at)) {
      line.mark(at, at + 3, TokenClass.OPERATOR);
      return at + 3;
    }
    if (line.text().startsWith("<<", at)) {
      return hereStart(line, at);
    }
    if (isOpen(LIST)) {
      if (c == ')') {
        open.removeLast();
      }
      return at + 1;
    }
    if (pattern && (c == ')' || c == '|' || c == '(')) {
      pattern = c != ')';
      command = c == ')';
      return at + 1;
    }
    if (c == ';' && line.charAt(at + 1) == ';' && cases > 0) {
      pattern = true;
      return at + 2;
    }
    return c == '`' || c == ')' ? bracket(line, at, c) : commandStart(line, at, c);
  }

  private int inArithmetic(MarkedLine line, int at) {
    if (!line.text().startsWith("))", at)) {
      return at + 1;
    }
    open.removeLast();
    line.mark(at, at + 2, TokenClass.OPERATOR);
    return at + 2;
  }

  private int commandStart(MarkedLine line, int at, char c) {
    if (c == '(' && line.charAt(at + 1) == '(') {
      open.addLast(ARITHMETIC);
      return at + 2;
    }
    if (c == '(' && line.charAt(at + 1) != ')') {
      open.addLast(')');
    }
    if ("|&<>!".indexOf(c) >= 0) {
      line.mark(at, at + 1, TokenClass.OPERATOR);
    }
    // A redirection is followed by a file, and '2>&1' begins no command.
    boolean redirection = c == '<' || c == '>' || c == '&' && line.charAt(at - 1) == '>';
    command = !redirection && c != '}';
    return at + 1;
  }

  private int bracket(MarkedLine line, int at, char c) {
    if (isOpen(c)) {
      open.removeLast();
      line.mark(at, at + 1, TokenClass.OPERATOR);
      command = false;
    } else if (c == '`') {
      open.addLast(c);
      line.mark(at, at + 1, TokenClass.OPERATOR);
      command = true;
    } else {
      command = true;
    }
    return at + 1;
  }

  private int hereStart(MarkedLine line, int at) {
    int from = line.skipBlanks(line.charAt(at + 2) == '-' ? at + 3 : at + 2);
    char quote = line.charAt(from);
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? from + 1 : from;
    int end = line.wordEnd(start);
    line.mark(at, start, TokenClass.OPERATOR);
    if (end > start) {
      hereEnd = line.text().substring(start, end);
      hereExpands = !quoted;
      line.mark(from, quoted ? end + 1 : end, TokenClass.KEYWORD);
    }
    return Math.max(quoted ? end + 1 : end, at + 2);
  }

  /** What is assigned is no command, and one may still follow: {@code LANG=C sort}. */
  private int assigned(MarkedLine line, int from) {
    if (line.charAt(from) == '(') {
      open.addLast(LIST);
      return from + 1;
    }
    return wordEnd(line, from);
  }

  private static int wordEnd(MarkedLine line, int from) {
    int end = from;
    while (end < line.length() && " \t\"'$|&;<>()`\\{}=".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int word(MarkedLine line, int from) {
    int end = wordEnd(line, from);
    String word = line.text().substring(from, end);
    if (line.charAt(end) == '=' && end > from && line.wordEnd(from) == end && !isOpen(ARITHMETIC)) {
      line.mark(from, end, TokenClass.VARIABLE);
      return assigned(line, end + 1);
    }
    if (isOpen(ARITHMETIC) || isOpen(LIST)) {
      return Math.max(end, from + 1);
    }
    if (pattern && !word.equals("esac")) {
      return Math.max(end, from + 1);
    }
    boolean declared = line.charAt(end) == '(' && line.charAt(end + 1) == ')';
    if (KEYWORDS.contains(word) && (command || pattern || word.equals("in") || word.equals("do"))) {
      line.mark(from, end, TokenClass.KEYWORD);
      keyword(word);
    } else if (command && !word.startsWith("[") && !word.startsWith("-") || declared) {
      line.mark(from, end, TokenClass.FUNCTION);
      command = BEFORE_COMMAND.contains(word);
    } else {
      command = false;
    }
    return Math.max(end, from + 1);
  }

  private void keyword(String word) {
    command = BEFORE_COMMAND.contains(word);
    switch (word) {
      case "case" -> {
        cases++;
        beforeIn = true;
      }
      case "in" -> {
        pattern = beforeIn;
        beforeIn = false;
      }
      case "esac" -> {
        cases = Math.max(0, cases - 1);
        pattern = false;
      }
      default -> {}
    }
  }
}
