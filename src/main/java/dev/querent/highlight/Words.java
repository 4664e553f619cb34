package dev.querent.highlight;

import java.util.Map;

/** Refinements that look at one word and its neighbours. */
final class Words {
  private Words() {}

  /** Gives known words their class, where the lexer took them for names or for something else. */
  static Refinement known(Map<String, TokenClass> words) {
    return eachWord(
        (line, from, end) -> {
          TokenClass now = line.classAt(from);
          if (now == TokenClass.PLAIN
              || now == TokenClass.KEYWORD
              || now == TokenClass.TYPE
              || now == TokenClass.FUNCTION) {
            TokenClass known = words.get(line.text().substring(from, end));
            if (known != null && line.charAt(from - 1) != '.') {
              line.mark(from, end, known);
            }
          }
        });
  }

  /**
   * As {@link #known}, for words that are keywords in some places only: before a colon, a comma and
   * the like {@code type} and {@code get} are names.
   */
  static Refinement contextual(Map<String, TokenClass> words) {
    Refinement known = known(words);
    Refinement names =
        eachWord(
            (line, from, end) -> {
              char next = line.charAt(line.skipBlanks(end));
              if (line.classAt(from) == TokenClass.KEYWORD
                  && ":,=.)".indexOf(next) >= 0
                  && words.get(line.text().substring(from, end)) == TokenClass.KEYWORD) {
                line.mark(from, end, TokenClass.PLAIN);
              }
            });
    return line -> {
      known.refine(line);
      names.refine(line);
    };
  }

  /** Names that end in {@code _t} are types: the custom of C. */
  static Refinement typesInT() {
    return eachWord(
        (line, from, end) -> {
          if (line.classAt(from) == TokenClass.PLAIN
              && end - from > 2
              && line.text().startsWith("_t", end - 2)) {
            line.mark(from, end, TokenClass.TYPE);
          }
        });
  }

  /** A name before an opening bracket is a function; a function's name without one is a name. */
  static Refinement calls() {
    return eachWord(
        (line, from, end) -> {
          boolean called = line.charAt(end) == '(';
          TokenClass now = line.classAt(from);
          if (called && now == TokenClass.PLAIN && !MarkedLine.isDigit(line.charAt(from))) {
            line.mark(from, end, TokenClass.FUNCTION);
          } else if (!called && now == TokenClass.FUNCTION) {
            line.mark(from, end, TokenClass.PLAIN);
          }
        });
  }

  /** Names with a capital and a small letter are types: the custom of most languages. */
  static Refinement capitalisedTypes() {
    return eachWord(
        (line, from, end) -> {
          TokenClass now = line.classAt(from);
          if ((now == TokenClass.PLAIN || now == TokenClass.FUNCTION)
              && looksLikeAType(line.text().substring(from, end))) {
            line.mark(from, end, TokenClass.TYPE);
          }
        });
  }

  /** Whether the word is written like a type: {@code List}, {@code T}, but not {@code MAX_SIZE}. */
  static boolean looksLikeAType(String word) {
    if (!MarkedLine.isUpper(word.charAt(0))) {
      return false;
    }
    return word.length() == 1 || word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  /** What is done with one word of a line. */
  interface WordVisitor {
    void visit(MarkedLine line, int from, int end);
  }

  static Refinement eachWord(WordVisitor visitor) {
    return line -> {
      int at = 0;
      while (at < line.length()) {
        int end = line.wordEnd(at);
        if (end > at) {
          visitor.visit(line, at, end);
        }
        at = Math.max(end, at + 1);
      }
    };
  }
}
