package dev.querent.build;

import dev.querent.config.SearchSettings;
import dev.querent.model.Site;
import dev.querent.search.Analysis;
import dev.querent.search.Parallel;
import dev.querent.search.ReferenceSearch;
import dev.querent.search.SearchDocument;
import dev.querent.search.SearchDocuments;
import dev.querent.search.SearchExport;
import dev.querent.search.TermShards;
import java.io.IOException;
import java.util.List;

/** What search can find in a site, and how. */
record SearchableSite(Site site, List<SearchDocument> documents, Analysis analysis) {
  static SearchableSite of(Site site) {
    SearchSettings settings = site.config().search();
    return new SearchableSite(
        site,
        SearchDocuments.of(site),
        new Analysis(site.config().language(), settings.synonyms()));
  }

  /** Indexes it with Lucene, which then answers as the files of the site do. */
  ReferenceSearch open() throws IOException {
    TermShards shards = SearchExport.shards(site, documents, analysis, Parallel.ONE_BY_ONE);
    return ReferenceSearch.of(documents, site.config().search(), analysis, shards);
  }
}
