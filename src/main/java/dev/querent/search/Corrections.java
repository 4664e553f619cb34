package dev.querent.search;

import dev.querent.diagnostic.Suggestion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The terms in place of a word that the index does not have: docs/search-format.md, 4.2. */
final class Corrections {
  private static final int MOST = 3;
  private static final int SHORTEST = 4;
  private static final int TWO_MISTAKES_FROM = 7;
  private static final int SHORTEST_WORD = 3;
  private static final float ONE_MISTAKE = 0.85f;
  private static final float TWO_MISTAKES = 0.4f;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::distance)
          .thenComparing(Candidate::frequency, Comparator.reverseOrder())
          .thenComparing(Candidate::term);

  private final TermDictionary dictionary;
  private final int shared;

  /**
   * @param shared how many first characters a correction has in common with what was typed
   */
  Corrections(TermDictionary dictionary, int shared) {
    this.dictionary = dictionary;
    this.shared = shared;
  }

  private record Candidate(String term, int distance, int frequency) {}

  /** The best corrections of a token with their weights, best first. */
  Map<String, Float> of(Token token) {
    int length = length(token.term());
    Map<String, Float> best = new LinkedHashMap<>();
    if (length >= SHORTEST) {
      candidates(token, length >= TWO_MISTAKES_FROM ? 2 : 1)
          .forEach(c -> best.put(c.term, c.distance < 2 ? ONE_MISTAKE : TWO_MISTAKES));
    }
    return best;
  }

  private List<Candidate> candidates(Token token, int mistakes) {
    return Stream.of(beginning(token.term()), beginning(swapped(token.term())))
        .distinct()
        .flatMap(dictionary::beginningWith)
        .filter(Corrections::isWord)
        .map(word -> candidate(word, distance(token, word, mistakes)))
        .filter(candidate -> candidate.distance <= mistakes)
        .sorted(BEST_FIRST)
        .limit(MOST)
        .toList();
  }

  private static int distance(Token token, String word, int most) {
    return Math.min(
        Suggestion.distance(token.term(), word, most),
        Suggestion.distance(token.word(), word, most));
  }

  private Candidate candidate(String word, int distance) {
    return new Candidate(word, distance, dictionary.frequency(SearchField.ALL, word));
  }

  private String beginning(String term) {
    return term.substring(0, term.offsetByCodePoints(0, shared));
  }

  private static String swapped(String term) {
    int second = term.offsetByCodePoints(0, 1);
    int third = term.offsetByCodePoints(0, 2);
    return term.substring(second, third) + term.substring(0, second) + term.substring(third);
  }

  /** Whether a term is in the word lists: docs/search-format.md, 3.3. */
  private static boolean isWord(String term) {
    return length(term) >= SHORTEST_WORD
        && term.chars().noneMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '#');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
