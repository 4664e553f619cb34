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
  private final List<SearchDocument> documents;
  private final Analysis analysis;
  private final Parallel parallel;

  DocumentIndexer(List<SearchDocument> documents, Analysis analysis, Parallel parallel) {
    this.documents = documents;
    this.analysis = analysis;
    this.parallel = parallel;
  }

  /** Adds all documents to {@code site}. */
  void index(IndexedSite site) throws IOException {
    for (List<Range> ranges : Range.over(documents.size())) {
      for (List<Analysed> range : parallel.map(ranges, this::analyse)) {
        range.forEach(document -> document.addTo(site));
      }
    }
  }

  private List<Analysed> analyse(Range range) {
    List<Analysed> analysed = new ArrayList<>();
    for (SearchDocument document : range.of(documents)) {
      analysed.add(
          new Analysed(
              Labels.of(document),
              DocumentTerms.of(FieldTokens.of(document, analysis)),
              Card.of(document)));
    }
    return analysed;
  }

  /** A document without what is no longer needed. */
  private record Analysed(Labels labels, DocumentTerms terms, Card card) {
    void addTo(IndexedSite site) {
      site.add(labels, terms, card);
    }
  }
}
