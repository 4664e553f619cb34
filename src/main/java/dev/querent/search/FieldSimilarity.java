package dev.querent.search;

import dev.querent.config.SearchSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 with what the settings say of each field. */
final class FieldSimilarity extends PerFieldSimilarityWrapper {
  private final Map<String, Similarity> fields = new HashMap<>();

  FieldSimilarity(SearchSettings settings) {
    for (SearchField field : SearchField.values()) {
      fields.put(field.id(), new BM25Similarity(field.k1(settings), field.b(settings)));
    }
  }

  /** That of a field; fields that only filter have any. */
  @Override
  public Similarity get(String field) {
    return fields.getOrDefault(field, fields.get(SearchField.ALL.id()));
  }
}
