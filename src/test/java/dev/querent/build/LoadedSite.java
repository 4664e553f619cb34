package dev.querent.build;

import dev.querent.SiteProject;
import dev.querent.config.SiteConfig;
import dev.querent.content.ContentFinder;
import dev.querent.content.ContentFolder;
import dev.querent.content.SourceTree;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.model.Site;
import dev.querent.model.SiteAssembler;
import java.io.IOException;
import java.util.Optional;

/** The site of a project, as far as a build has it before it makes pages. */
final class LoadedSite {
  private LoadedSite() {}

  static Site of(SiteProject project) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    BuildRequest request = new BuildRequest(project.folder(), project.site(), Optional.empty(), 1);
    SiteConfig config = new SettingsLoader(request, diagnostics).load().orElseThrow();
    ContentFolder content = ContentFolder.of(project.folder(), SiteBuilder.CONTENT);
    SourceTree tree = new ContentFinder(config.limits()).find(content, diagnostics);
    try (Workers workers = new Workers(1)) {
      return new SiteAssembler(config, SiteBuilder.CONTENT, diagnostics)
          .assemble(new SourceParser(config, content, diagnostics).parse(tree, workers), tree);
    }
  }
}
