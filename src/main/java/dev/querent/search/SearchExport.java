package dev.querent.search;

import dev.querent.config.SiteConfig;
import dev.querent.message.Messages;
import dev.querent.model.Site;
import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.List;

/**
 * Writes the search index of a site as static files: docs/search-format.md, section 3. The same
 * site gives the same files, however many threads work on it.
 */
public final class SearchExport {
  /** The folder of the index. */
  public static final SitePath FOLDER = SitePath.HOME.child("search");

  /** The file that a client reads first, the only one whose contents change. */
  public static final SitePath MANIFEST = FOLDER.file("manifest.json");

  private final Site site;
  private final Messages messages;
  private final Parallel parallel;

  /**
   * @param messages hold the texts of the interface below {@code search.}
   * @param parallel does the work
   */
  public SearchExport(Site site, Messages messages, Parallel parallel) {
    this.site = site;
    this.messages = messages;
    this.parallel = parallel;
  }

  /** How the terms of a site are spread over its files; nothing is written. */
  public static TermShards shards(
      Site site, List<SearchDocument> documents, Analysis analysis, Parallel parallel)
      throws IOException {
    IndexedSite indexed = new IndexedSite(site, documents.size());
    new DocumentIndexer(documents, analysis, parallel)
        .index(indexed, FOLDER.child("text"), (path, bytes) -> {});
    IndexFiles files = new IndexFiles(indexed);
    return new TermShards(files.shards(), files.fuzzy());
  }

  /**
   * Writes all files.
   *
   * @throws IOException when the machine cannot store them
   */
  public void write(OutputSink sink) throws IOException {
    write(SearchDocuments.of(site), sink);
  }

  /** Writes all files for documents that need not be in the site; their sections must be. */
  void write(List<SearchDocument> documents, OutputSink sink) throws IOException {
    SiteConfig config = site.config();
    Analysis analysis = new Analysis(config.language(), config.search().synonyms());
    IndexedSite indexed = new IndexedSite(site, documents.size());
    new DocumentIndexer(documents, analysis, parallel).index(indexed, FOLDER.child("text"), sink);
    Generation generation = Generation.of(new IndexFiles(indexed), parallel);
    generation.write(FOLDER, sink);
    sink.write(MANIFEST, new Manifest(site, messages).write(generation, indexed, analysis));
  }
}
