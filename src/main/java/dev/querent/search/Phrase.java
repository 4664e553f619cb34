package dev.querent.search;

import dev.querent.markdown.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that must stand one behind the other: docs/search-format.md, 4.4.
 *
 * @param prose its runs as they are read in prose
 * @param code and in code, where names have humps
 */
record Phrase(List<Run> prose, List<Run> code) {
  Phrase {
    prose = List.copyOf(prose);
    code = List.copyOf(code);
  }

  /**
   * The terms that a document must have in the field {@code all} to hold the phrase in prose, and
   * those to hold it in code.
   */
  List<List<String>> requiredTerms() {
    return Stream.of(prose, code).map(Phrase::withoutStopWords).toList();
  }

  private static List<String> withoutStopWords(List<Run> runs) {
    return sequence(runs).stream()
        .filter(token -> !token.stop())
        .map(Token::term)
        .distinct()
        .toList();
  }

  /** Whether it is more than a word by itself, whose parts may stand apart. */
  boolean hasSeveralWords() {
    return sequence(prose).size() > 1;
  }

  /** Whether one line of the document holds the phrase. */
  boolean isIn(SearchDocument document, Analysis analysis) {
    List<String> inProse = terms(prose);
    List<String> inCode = terms(code);
    return document
        .titleAndLines()
        .anyMatch(
            line -> {
              boolean isCode = line.kind() == TextLine.Kind.CODE;
              List<String> terms = terms(analysis.runs(line.text(), isCode));
              return Collections.indexOfSubList(terms, isCode ? inCode : inProse) >= 0;
            });
  }

  private static List<String> terms(List<Run> runs) {
    return sequence(runs).stream().map(Token::term).toList();
  }

  private static List<Token> sequence(List<Run> runs) {
    List<Token> sequence = new ArrayList<>();
    for (Run run : runs) {
      List<Token> parts = run.tokens().stream().filter(token -> !token.whole()).toList();
      for (int i = 0; i < parts.size(); i++) {
        if (i == 0 || !isLastOfPair(parts.get(i - 1).word(), parts.get(i).word())) {
          sequence.add(parts.get(i));
        }
      }
    }
    return sequence;
  }

  /** In a longer phrase another pair stands in the place of the last character. */
  private static boolean isLastOfPair(String before, String word) {
    return word.codePointCount(0, word.length()) == 1
        && before.codePointCount(0, before.length()) == 2
        && before.endsWith(word);
  }
}
