package dev.querent.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms that an unfinished word may become: docs/search-format.md, 4.2. */
final class Completions {
  private static final int MOST = 24;

  private static final double WEIGHT = 0.9;

  private final TermDictionary dictionary;
  private final TermShards shards;

  Completions(TermDictionary dictionary, TermShards shards) {
    this.dictionary = dictionary;
    this.shards = shards;
  }

  /**
   * The completions of a token with their weights, the most frequent first.
   *
   * @param itself what the token itself weighs
   */
  Map<String, Float> of(Token token, float itself) {
    List<String> terms = terms(token.word(), token.term());
    float most = dictionary.idf(greatestFrequency(token.term(), terms));
    Map<String, Float> weights = new LinkedHashMap<>();
    terms.forEach(term -> weights.put(term, (float) (itself * weight(term, most))));
    return weights;
  }

  /** Whether a word may be the beginning of another: numbers and names with signs are not. */
  static boolean canGoOn(String word) {
    boolean sign = word.indexOf('+') >= 0 || word.indexOf('#') >= 0;
    boolean number = !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    return !sign && !number && !word.isEmpty();
  }

  private List<String> terms(String word, String own) {
    int shard = shards.shardOf(word);
    return dictionary
        .beginningWith(word)
        .filter(term -> !term.equals(own))
        .filter(term -> shards.shardOf(term) <= shard + 1)
        .sorted(
            Comparator.comparingInt(this::frequency)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private int greatestFrequency(String own, List<String> terms) {
    int most = Math.max(1, frequency(own));
    return terms.isEmpty() ? most : Math.max(most, frequency(terms.get(0)));
  }

  /** Rarer completions count no more than common ones. */
  private double weight(String term, float most) {
    return WEIGHT * Math.min(1.0, (double) most / dictionary.idf(Math.max(1, frequency(term))));
  }

  private int frequency(String term) {
    return dictionary.frequency(SearchField.ALL, term);
  }
}
