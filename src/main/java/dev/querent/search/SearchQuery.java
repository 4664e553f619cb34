package dev.querent.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query as it was read, see docs/search-format.md, section 4.1.
 *
 * @param runs the runs of all words and phrases, in order
 * @param phrases what stands in quotes
 * @param excluded the runs of each excluded item
 * @param filters the values to keep, of each kind that is filtered
 * @param unknown filters with values that no document has, which are words therefore
 * @param open whether the last run may be the beginning of a word
 */
record SearchQuery(
    List<Run> runs,
    List<Phrase> phrases,
    List<List<Run>> excluded,
    Map<FilterKind, Set<String>> filters,
    List<UnknownFilter> unknown,
    boolean open) {
  SearchQuery {
    runs = List.copyOf(runs);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    filters = Map.copyOf(filters);
    unknown = List.copyOf(unknown);
  }

  /** The same, with the words of the phrases anywhere. */
  SearchQuery withoutPhrases() {
    return new SearchQuery(runs, List.of(), excluded, filters, unknown, open);
  }

  /** Whether it is read for its filters alone. */
  boolean isFilterOnly() {
    return runs.isEmpty() && !filters.isEmpty();
  }
}
