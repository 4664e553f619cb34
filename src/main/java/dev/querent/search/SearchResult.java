package dev.querent.search;

import java.util.List;

/**
 * What a query finds.
 *
 * @param total how many documents, those not listed included
 * @param hits the first of them, best first
 * @param guesses words that no document has, and what was looked for instead
 * @param unknown filters with values that no document has, which were looked for as words
 * @param apart whether no document holds the phrases, so that their words were looked for
 */
public record SearchResult(
    int total,
    List<SearchHit> hits,
    List<Guess> guesses,
    List<UnknownFilter> unknown,
    boolean apart) {
  public SearchResult {
    hits = List.copyOf(hits);
    guesses = List.copyOf(guesses);
    unknown = List.copyOf(unknown);
  }

  /**
   * A word that no document has, and the best in its place.
   *
   * @param typed the word as it was written
   * @param term the other, as it is found
   */
  public record Guess(String typed, String term) {}
}
