package dev.querent.search;

import dev.querent.search.SearchResult.Guess;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query looks for, see docs/search-format.md, section 4.2.
 *
 * @param fields where
 * @param clauses each adds to the score of a document
 * @param guesses what stands for words that the index does not have
 */
record QueryPlan(Set<SearchField> fields, List<Clause> clauses, List<Guess> guesses) {
  QueryPlan {
    fields = Set.copyOf(fields);
    clauses = List.copyOf(clauses);
    guesses = List.copyOf(guesses);
  }

  /**
   * Terms of which the best counts.
   *
   * @param weights terms in the order in which they were found, with their weights
   */
  record Clause(Map<String, Float> weights) {
    Clause {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
  }
}
