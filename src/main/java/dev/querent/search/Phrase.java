package dev.querent.search;

import dev.querent.markdown.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words that must stand one behind the other: docs/search-format.md, 4.4. */
final class Phrase {
  private final List<String> sequence;

  /**
   * @param runs the runs of the phrase
   */
  Phrase(List<Run> runs) {
    this.sequence = sequence(runs).stream().map(Token::term).toList();
  }

  /** The terms that a document must have in the field {@code all} to hold a phrase. */
  static List<String> requiredTerms(List<Run> phrase) {
    return sequence(phrase).stream()
        .filter(token -> !token.stop())
        .map(Token::term)
        .distinct()
        .toList();
  }

  /** Whether it is more than a word by itself, whose parts may stand apart. */
  boolean hasSeveralWords() {
    return sequence.size() > 1;
  }

  /** Whether one line of the document holds the phrase. */
  boolean isIn(SearchDocument document, Analysis analysis) {
    return document
        .titleAndLines()
        .map(line -> analysis.runs(line.text(), line.kind() == TextLine.Kind.CODE))
        .map(runs -> sequence(runs).stream().map(Token::term).toList())
        .anyMatch(line -> Collections.indexOfSubList(line, sequence) >= 0);
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
