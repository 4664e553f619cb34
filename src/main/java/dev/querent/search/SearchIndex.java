package dev.querent.search;

import dev.querent.model.Site;
import java.io.IOException;
import java.util.List;

/** The index of a site in memory, from which its files are written. */
public final class SearchIndex {
  private final List<SearchDocument> documents;
  private final Analysis analysis;
  private final IndexedSite indexed;
  private final IndexFiles files;

  private SearchIndex(List<SearchDocument> documents, Analysis analysis, IndexedSite indexed) {
    this.documents = documents;
    this.analysis = analysis;
    this.indexed = indexed;
    this.files = new IndexFiles(indexed);
  }

  /**
   * Indexes documents.
   *
   * @param documents in reading order; they need not be in the site, but their sections must be
   * @param parallel does the work
   * @throws IOException when the machine fails
   */
  public static SearchIndex of(
      Site site, List<SearchDocument> documents, Analysis analysis, Parallel parallel)
      throws IOException {
    IndexedSite indexed = new IndexedSite(site, documents.size());
    new DocumentIndexer(documents, analysis, parallel).index(indexed);
    return new SearchIndex(documents, analysis, indexed);
  }

  /** How the terms are spread over the files. */
  public TermShards shards() {
    return new TermShards(files.shards(), files.fuzzy());
  }

  List<SearchDocument> documents() {
    return documents;
  }

  Analysis analysis() {
    return analysis;
  }

  IndexedSite indexed() {
    return indexed;
  }

  IndexFiles files() {
    return files;
  }
}
