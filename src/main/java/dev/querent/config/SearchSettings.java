package dev.querent.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How search ranks and what it takes for the same word, from {@code search:} in {@code
 * querent.yaml}.
 *
 * @param titleBoost how much a word in the title counts, above its count in the whole
 * @param k1 of BM25: how much it counts that a word is there often, titles apart
 * @param b of BM25: how much it counts that a text is short, from 0 to 1
 * @param synonyms a word to the word or words that it stands for, built-in ones included; no word
 *     stands for one that stands for another single word
 */
public record SearchSettings(
    double titleBoost, float k1, float b, Map<String, List<String>> synonyms) {

  /** What applies where the settings say nothing. */
  public static final SearchSettings DEFAULT =
      new SearchSettings(0.3, 1.2f, 0.75f, Synonyms.BUILT_IN);

  public SearchSettings {
    // Sorted: the order of Map.copyOf differs from run to run.
    Map<String, List<String>> copy = new TreeMap<>();
    synonyms.forEach((word, others) -> copy.put(word, List.copyOf(others)));
    synonyms = Collections.unmodifiableMap(copy);
  }
}
