package dev.querent.build;

import dev.querent.build.BuildResult.Published;
import dev.querent.config.SiteConfig;
import dev.querent.content.ContentFinder;
import dev.querent.content.ContentFolder;
import dev.querent.content.SourceTree;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.history.GitHistory;
import dev.querent.history.History;
import dev.querent.model.ParsedFile;
import dev.querent.model.Site;
import dev.querent.model.SiteAssembler;
import dev.querent.output.OutputFolder;
import dev.querent.output.PublishReport;
import dev.querent.output.SitePublisher;
import dev.querent.output.StagedSite;
import dev.querent.page.SitePage.RedirectPage;
import dev.querent.page.SitePlan;
import dev.querent.render.RenderException;
import dev.querent.search.SearchExport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Builds a site from a project folder. The only class that sees every stage. */
public final class SiteBuilder {
  /** The folder of the sources, in the project folder. */
  public static final String CONTENT = "content";

  private final BuildRequest request;
  private final Diagnostics diagnostics = new Diagnostics();

  public SiteBuilder(BuildRequest request) {
    this.request = request;
  }

  /**
   * Builds and publishes the site, or reports why not and leaves the old one as it was.
   *
   * @throws IOException when the machine fails, not the author
   */
  public BuildResult build() throws IOException {
    try (Workers workers = new Workers(request.threads())) {
      Optional<SiteConfig> loaded = new SettingsLoader(request, diagnostics).load();
      if (loaded.isEmpty()) {
        return stopped(0);
      }
      SitePublisher publisher = new SitePublisher(output());
      if (!publisher.accepts(diagnostics)) {
        return stopped(0);
      }
      SiteConfig config = loaded.get();
      ContentFolder content = ContentFolder.of(request.project(), CONTENT);
      SourceTree tree = new ContentFinder(config.limits()).find(content, diagnostics);
      List<ParsedFile> files = new SourceParser(config, content, diagnostics).parse(tree, workers);
      ContentAssets assets = new ContentAssets(content, config.limits(), diagnostics);
      assets.check(tree.assets(), workers);
      Site site = new SiteAssembler(config, CONTENT, diagnostics).assemble(files, tree);
      Optional<Look> look = Look.load(request.project(), config, diagnostics);
      int found = tree.markdown().size() + tree.assets().size() + tree.samples().size();
      if (diagnostics.hasErrors() || look.isEmpty()) {
        return stopped(found);
      }
      History history = new GitHistory(request.project()).read(CONTENT);
      SitePlan plan = SitePlan.of(site);
      new ThemeAddresses(plan.pages(), tree.assets())
          .check(look.get().assets().published(), diagnostics);
      if (diagnostics.hasErrors()) {
        return stopped(found);
      }
      Optional<Published> published =
          publish(
                  publisher,
                  sink -> {
                    new SiteWriter(plan, history, look.get()).write(sink, workers);
                    new SearchExport(site, look.get().messages(), workers).write(sink);
                    assets.publish(tree.assets(), sink);
                  })
              .map(report -> published(plan, report, history));
      return new BuildResult(diagnostics.sorted(), found, published);
    }
  }

  private OutputFolder output() {
    return new OutputFolder(
        request.output(), request.project(), request.project().resolve(CONTENT));
  }

  private Optional<PublishReport> publish(SitePublisher publisher, Filling filling)
      throws IOException {
    Optional<StagedSite> opened = publisher.open(diagnostics);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (StagedSite staged = opened.get()) {
      filling.fill(staged);
      return diagnostics.hasErrors() ? Optional.empty() : staged.publish();
    } catch (RenderException e) {
      diagnostics.report(e.diagnostic());
      return Optional.empty();
    }
  }

  private static Published published(SitePlan plan, PublishReport report, History history) {
    int redirects = (int) plan.pages().stream().filter(p -> p instanceof RedirectPage).count();
    return new Published(
        plan.site().root().questionCount(),
        plan.pages().size() - redirects,
        report,
        history.state());
  }

  private BuildResult stopped(int files) {
    return new BuildResult(diagnostics.sorted(), files, Optional.empty());
  }

  /** Puts everything into the staged site. */
  @FunctionalInterface
  private interface Filling {
    void fill(StagedSite sink) throws IOException;
  }
}
