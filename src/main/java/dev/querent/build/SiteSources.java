package dev.querent.build;

import dev.querent.config.SiteConfig;
import dev.querent.content.ContentFinder;
import dev.querent.content.ContentFolder;
import dev.querent.content.SourceTree;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.model.ParsedFile;
import dev.querent.model.Site;
import dev.querent.model.SiteAssembler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of a site and what their author means by them: what every command begins with.
 *
 * @param content the folder that they are in
 * @param tree every file that was found
 * @param site whole, even where mistakes were reported
 */
record SiteSources(ContentFolder content, SourceTree tree, Site site) {
  /** The folder of the sources, in the project folder. */
  static final String CONTENT = "content";

  /** Reads and parses all sources, and reports every mistake in them. */
  static SiteSources read(Path project, SiteConfig config, Workers workers, Diagnostics diagnostics)
      throws IOException {
    ContentFolder content = ContentFolder.of(project, CONTENT);
    SourceTree tree = new ContentFinder(config.limits()).find(content, diagnostics);
    List<ParsedFile> files = new SourceParser(config, content, diagnostics).parse(tree, workers);
    Site site = new SiteAssembler(config, CONTENT, diagnostics).assemble(files, tree);
    return new SiteSources(content, tree, site);
  }

  /** How many files were found. */
  int count() {
    return tree.markdown().size() + tree.assets().size() + tree.samples().size();
  }
}
