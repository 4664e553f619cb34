package dev.querent.search;

import dev.querent.search.IndexedSite.Labels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the documents of a site into an index. They are analysed on several threads, some hundred at
 * a time, and added in their order.
 */
final class DocumentIndexer {
  /** How many documents one thread takes at once. */
  private static final int RANGE = 32;

  /** How many documents are in memory between analysis and index. */
  private static final int AT_ONCE = 32 * RANGE;

  private final List<SearchDocument> documents;
  private final Analysis analysis;
  private final Parallel parallel;
  private final TextNames names = new TextNames();

  DocumentIndexer(List<SearchDocument> documents, Analysis analysis, Parallel parallel) {
    this.documents = documents;
    this.analysis = analysis;
    this.parallel = parallel;
  }

  /** Adds all documents to {@code site}. */
  void index(IndexedSite site) throws IOException {
    for (int from = 0; from < documents.size(); from += AT_ONCE) {
      int to = Math.min(documents.size(), from + AT_ONCE);
      for (List<Analysed> range : parallel.map(ranges(from, to), this::analyse)) {
        range.forEach(document -> add(document, site));
      }
    }
  }

  private static List<int[]> ranges(int from, int to) {
    List<int[]> ranges = new ArrayList<>();
    for (int start = from; start < to; start += RANGE) {
      ranges.add(new int[] {start, Math.min(to, start + RANGE)});
    }
    return ranges;
  }

  private List<Analysed> analyse(int[] range) {
    List<Analysed> analysed = new ArrayList<>();
    for (SearchDocument document : documents.subList(range[0], range[1])) {
      analysed.add(
          new Analysed(
              Labels.of(document),
              DocumentTerms.of(FieldTokens.of(document, analysis)),
              Card.of(document),
              Digest.of(DocumentText.of(document))));
    }
    return analysed;
  }

  private void add(Analysed document, IndexedSite site) {
    Card card = document.card.withText(names.of(document.digest));
    site.add(document.labels, document.terms, card);
  }

  /** A document without what is no longer needed. */
  private record Analysed(Labels labels, DocumentTerms terms, Card card, Digest digest) {}
}
