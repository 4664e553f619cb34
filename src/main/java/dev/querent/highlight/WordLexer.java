package dev.querent.highlight;

import dev.querent.highlight.Grammar.Delimited;
import dev.querent.highlight.Grammar.Delimited.Habit;
import dev.querent.highlight.Grammar.Trait;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lexer for languages that are words, numbers, strings and comments, described by a {@link
 * Grammar}: those the library lacks, and those it reads as they were many years ago.
 */
final class WordLexer implements LineLexer {
  private static final String OPERATORS = "+-*/%=<>!&|^~?:";
  private static final Pattern CHARACTER =
      Pattern.compile("'(?:\\\\[^u]|\\\\u\\{\\w{1,6}}|\\\\x\\w\\w|[^'\\\\])'");
  private static final String PREFIX_LETTERS = "rbfutRBFUT";

  private final Grammar grammar;

  /** What a string or comment that is open at the end of a line needs to go on. */
  private record Open(Delimited delimited, boolean escapes, boolean placeholders, int depth) {}

  private Open open;

  WordLexer(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public void mark(MarkedLine line) {
    int at = open == null ? 0 : inside(line, 0, 0);
    while (at < line.length()) {
      at = next(line, at);
    }
  }

  private int next(MarkedLine line, int at) {
    char c = line.charAt(at);
    if (c == '\'' && grammar.has(Trait.LIFETIMES)) {
      return lifetimeOrCharacter(line, at);
    }
    for (Delimited delimited : grammar.delimited()) {
      if (line.text().startsWith(delimited.open(), at)) {
        open = new Open(delimited, delimited.has(Habit.ESCAPES), false, 1);
        return inside(line, at, at + delimited.open().length());
      }
    }
    return MarkedLine.isWordPart(c) ? word(line, at) : sign(line, at, c);
  }

  private int sign(MarkedLine line, int at, char c) {
    if (c == '@' && grammar.has(Trait.ANNOTATIONS) && line.wordEnd(at + 1) > at + 1) {
      return annotation(line, at);
    }
    if (c == '$' && grammar.has(Trait.DOLLAR_VARIABLES) && line.wordEnd(at + 1) > at + 1) {
      line.mark(at, line.wordEnd(at + 1), TokenClass.VARIABLE);
      return line.wordEnd(at + 1);
    }
    if (OPERATORS.indexOf(c) >= 0) {
      line.mark(at, at + 1, TokenClass.OPERATOR);
    }
    return at + 1;
  }

  /** Goes on in what is open, from {@code at}, until it is closed; marks it from {@code from}. */
  private int inside(MarkedLine line, int from, int at) {
    Delimited what = open.delimited();
    int end = at;
    while (end < line.length()) {
      if (open.escapes() && line.charAt(end) == '\\') {
        end += 2;
      } else if (!what.close().isEmpty() && line.text().startsWith(what.close(), end)) {
        end += what.close().length();
        open = new Open(what, open.escapes(), open.placeholders(), open.depth() - 1);
        if (open.depth() == 0) {
          return close(line, from, end);
        }
      } else if (what.has(Habit.NESTS) && line.text().startsWith(what.open(), end)) {
        end += what.open().length();
        open = new Open(what, open.escapes(), open.placeholders(), open.depth() + 1);
      } else {
        end++;
      }
    }
    if (what.has(Habit.MULTILINE)) {
      paint(line, from, line.length());
      return line.length();
    }
    return close(line, from, line.length());
  }

  private int close(MarkedLine line, int from, int end) {
    paint(line, from, end);
    open = null;
    return end;
  }

  private void paint(MarkedLine line, int from, int end) {
    line.mark(from, end, open.delimited().tokenClass());
    if (open.placeholders()) {
      Placeholders.mark(line, from, end);
    }
  }

  private int number(MarkedLine line, int from) {
    int at = from;
    while (MarkedLine.isWordPart(line.charAt(at)) || isPartOfNumber(line, at)) {
      at++;
    }
    line.mark(from, at, TokenClass.NUMBER);
    return at;
  }

  private static boolean isPartOfNumber(MarkedLine line, int at) {
    char c = line.charAt(at);
    if (c == '.') {
      return MarkedLine.isDigit(line.charAt(at + 1));
    }
    char before = line.charAt(at - 1);
    return (c == '+' || c == '-')
        && (before == 'e' || before == 'E')
        && MarkedLine.isDigit(line.charAt(at + 1))
        && MarkedLine.isDigit(line.charAt(at - 2));
  }

  private static int lifetimeOrCharacter(MarkedLine line, int from) {
    Matcher character = CHARACTER.matcher(line.text()).region(from, line.length());
    if (character.lookingAt()) {
      line.mark(from, character.end(), TokenClass.STRING);
      return character.end();
    }
    int end = line.wordEnd(from + 1);
    line.mark(from, end, TokenClass.VARIABLE);
    return end;
  }

  private int word(MarkedLine line, int from) {
    if (MarkedLine.isDigit(line.charAt(from))) {
      return number(line, from);
    }
    int end = line.wordEnd(from);
    while (joins(line, end)) {
      end = line.wordEnd(end + 1);
    }
    String word = line.text().substring(from, end);
    char after = line.charAt(end);
    if ((after == '"' || after == '\'') && isStringPrefix(word)) {
      return prefixedString(line, from, end);
    }
    if (after == '!' && grammar.has(Trait.MACROS) && "([{".indexOf(line.charAt(end + 1)) >= 0) {
      line.mark(from, end + 1, TokenClass.FUNCTION);
      return end + 1;
    }
    line.mark(from, end, classOf(word, after, line.charAt(from - 1)));
    return end;
  }

  private boolean joins(MarkedLine line, int at) {
    char c = line.charAt(at);
    boolean joint = c == '-' && grammar.has(Trait.HYPHENS) || c == '.' && grammar.has(Trait.DOTS);
    return joint && MarkedLine.isWordPart(line.charAt(at + 1));
  }

  private TokenClass classOf(String word, char after, char before) {
    boolean anyCase = grammar.has(Trait.ANY_CASE);
    TokenClass known = grammar.words().get(anyCase ? word.toLowerCase(Locale.ROOT) : word);
    // A field may be called like a word of the language; Rust's 'await' is one there, too.
    if (known != null && (before != '.' || word.equals("await"))) {
      return known == TokenClass.FUNCTION && after != '(' ? TokenClass.PLAIN : known;
    }
    if (grammar.has(Trait.CAPITALISED_TYPES) && Words.looksLikeAType(word)) {
      return TokenClass.TYPE;
    }
    return after == '(' && grammar.has(Trait.CALLS) ? TokenClass.FUNCTION : TokenClass.PLAIN;
  }

  private boolean isStringPrefix(String word) {
    return grammar.has(Trait.STRING_PREFIXES)
        && word.length() <= 2
        && word.chars().allMatch(c -> PREFIX_LETTERS.indexOf(c) >= 0);
  }

  private int prefixedString(MarkedLine line, int from, int quote) {
    String prefix = line.text().substring(from, quote).toLowerCase(Locale.ROOT);
    boolean placeholders = prefix.contains("f") || prefix.contains("t");
    for (Delimited delimited : grammar.delimited()) {
      if (line.text().startsWith(delimited.open(), quote)) {
        // Even a raw string does not end at a quote after a backslash.
        open = new Open(delimited, true, placeholders, 1);
        return inside(line, from, quote + delimited.open().length());
      }
    }
    return quote;
  }

  private int annotation(MarkedLine line, int from) {
    int end = line.wordEnd(from + 1);
    while (line.charAt(end) == '.' && line.wordEnd(end + 1) > end + 1) {
      end = line.wordEnd(end + 1);
    }
    boolean matrixProduct =
        line.skipBlanks(0) != from && MarkedLine.isWordPart(line.charAt(from - 1));
    line.mark(from, end, matrixProduct ? TokenClass.PLAIN : TokenClass.ATTRIBUTE);
    return end;
  }
}
