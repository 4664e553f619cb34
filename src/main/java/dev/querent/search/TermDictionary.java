package dev.querent.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The terms of the index with the numbers of documents that have them. */
final class TermDictionary {
  private final Map<SearchField, NavigableMap<String, Integer>> frequencies =
      new EnumMap<>(SearchField.class);
  private final int documents;

  /** Reads the terms from an index. */
  TermDictionary(IndexReader reader) throws IOException {
    for (SearchField field : SearchField.values()) {
      frequencies.put(field, read(MultiTerms.getTerms(reader, field.id())));
    }
    this.documents = reader.getDocCount(SearchField.ALL.id());
  }

  private static NavigableMap<String, Integer> read(Terms terms) throws IOException {
    NavigableMap<String, Integer> read = new TreeMap<>();
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        read.put(term.utf8ToString(), each.docFreq());
      }
    }
    return read;
  }

  /** How many documents have a term in a field. */
  int frequency(SearchField field, String term) {
    return frequencies.get(field).getOrDefault(term, 0);
  }

  /**
   * How rare a term is that so many documents have in the field {@code all}, as {@code
   * BM25Similarity} computes it.
   */
  float idf(int frequency) {
    return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  }

  /** The terms of {@code all} and {@code title} that begin with a text, each once. */
  Stream<String> beginningWith(String beginning) {
    return Stream.of(SearchField.ALL, SearchField.TITLE)
        .flatMap(
            field ->
                frequencies.get(field).tailMap(beginning, true).keySet().stream()
                    .takeWhile(term -> term.startsWith(beginning)))
        .distinct();
  }
}
