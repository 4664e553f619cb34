package dev.querent.build;

import dev.querent.config.SearchSettings;
import dev.querent.model.Site;
import dev.querent.search.Analysis;
import dev.querent.search.ReferenceSearch;
import dev.querent.search.SearchDocument;
import dev.querent.search.SearchDocuments;
import dev.querent.search.TermShards;
import java.io.IOException;
import java.util.List;

/** What search can find in a site, and how. */
record SearchableSite(List<SearchDocument> documents, SearchSettings settings, Analysis analysis) {
  static SearchableSite of(Site site) {
    SearchSettings settings = site.config().search();
    return new SearchableSite(
        SearchDocuments.of(site),
        settings,
        new Analysis(site.config().language(), settings.synonyms()));
  }

  /** Indexes it with Lucene. */
  ReferenceSearch open() throws IOException {
    return ReferenceSearch.of(documents, settings, analysis, TermShards.ONE);
  }
}
