package dev.querent.build;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.model.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The site that the sources of a project mean, for tests that do not need its pages. */
public final class ReadSite {
  private ReadSite() {}

  /** Reads the project in a folder, which has no mistakes. */
  public static Site of(Path project) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    BuildRequest request = new BuildRequest(project, project.resolve("site"), Optional.empty(), 2);
    try (Workers workers = new Workers(request.threads())) {
      var config = new SettingsLoader(request, diagnostics).load().orElseThrow();
      Site site = SiteSources.read(project, config, workers, diagnostics).site();
      if (diagnostics.hasErrors()) {
        throw new AssertionError(diagnostics.sorted().toString());
      }
      return site;
    }
  }
}
