package dev.querent.build;

import dev.querent.config.SearchSettings;
import dev.querent.model.Site;
import dev.querent.search.Analysis;
import dev.querent.search.Parallel;
import dev.querent.search.ReferenceSearch;
import dev.querent.search.SearchDocument;
import dev.querent.search.SearchDocuments;
import dev.querent.search.SearchIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What search can find in a site, and how. */
final class SearchableSite {
  private final Site site;
  private final List<SearchDocument> documents;
  private final Analysis analysis;
  private final Parallel parallel;
  private Optional<SearchIndex> index = Optional.empty();

  /**
   * @param parallel does the work
   */
  SearchableSite(Site site, Parallel parallel) {
    SearchSettings settings = site.config().search();
    this.site = site;
    this.documents = SearchDocuments.of(site);
    this.analysis = new Analysis(site.config().language(), settings.synonyms());
    this.parallel = parallel;
  }

  List<SearchDocument> documents() {
    return documents;
  }

  /** The index of the site, which is made when it is first asked for. */
  SearchIndex index() throws IOException {
    if (index.isEmpty()) {
      index = Optional.of(SearchIndex.of(site, documents, analysis, parallel));
    }
    return index.get();
  }

  /** Indexes it with Lucene, which then answers as the files of the site do. */
  ReferenceSearch open() throws IOException {
    SearchSettings settings = site.config().search();
    return ReferenceSearch.of(documents, settings, analysis, index().shards());
  }
}
