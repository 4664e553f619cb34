package dev.querent.search;

import dev.querent.message.Messages;
import dev.querent.model.Site;
import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;

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

  /**
   * Writes all files.
   *
   * @throws IOException when the machine cannot store them
   */
  public void write(SearchIndex index, OutputSink sink) throws IOException {
    new DocumentTexts(index, parallel).write(FOLDER.child("text"), sink);
    Generation generation = Generation.of(index.files(), parallel);
    generation.write(FOLDER, sink);
    sink.write(MANIFEST, new Manifest(site, messages).write(generation, index));
  }
}
