package dev.querent.build;

import dev.querent.build.BuildResult.Published;
import dev.querent.config.SiteConfig;
import dev.querent.content.SourceFile;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.history.GitHistory;
import dev.querent.history.History;
import dev.querent.markdown.ImageSize;
import dev.querent.output.OutputFolder;
import dev.querent.output.PublishReport;
import dev.querent.output.SitePublisher;
import dev.querent.output.StagedSite;
import dev.querent.page.Pictures;
import dev.querent.page.SitePage.RedirectPage;
import dev.querent.page.SitePlan;
import dev.querent.page.Surroundings;
import dev.querent.render.RenderException;
import dev.querent.search.SearchExport;
import dev.querent.search.SearchScores;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a site from a project folder. The only class that sees every stage. */
public final class SiteBuilder {
  /** The folder of the sources, in the project folder. */
  public static final String CONTENT = SiteSources.CONTENT;

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
      SiteSources sources = SiteSources.read(request.project(), config, workers, diagnostics);
      List<SourceFile> files = sources.tree().assets();
      ContentAssets assets = new ContentAssets(sources.content(), config.limits(), diagnostics);
      Map<SitePath, ImageSize> sizes = assets.check(files, workers);
      SearchableSite searchable = new SearchableSite(sources.site(), workers);
      SearchCheck searchCheck = SearchCheck.read(searchable, sources, diagnostics);
      Optional<Look> look = Look.load(request.project(), config, diagnostics);
      SitePlan plan = SitePlan.of(sources.site());
      Surroundings surroundings = surroundings(sources, plan, look);
      if (diagnostics.hasErrors() || look.isEmpty()) {
        return stopped(sources.count());
      }
      History history = new GitHistory(request.project()).read(CONTENT);
      new ThemeAddresses(plan.pages(), files).check(look.get().assets().published(), diagnostics);
      Optional<SearchScores> search = searchCheck.run();
      if (diagnostics.hasErrors()) {
        return stopped(sources.count());
      }
      Optional<Published> published =
          publish(
                  publisher,
                  sink -> {
                    var cards = new CardWriter(plan, look.get(), request.project(), diagnostics);
                    new SiteWriter(plan, history, look.get(), surroundings)
                        .write(new Pictures(cards.write(sink, workers), sizes), sink, workers);
                    new SearchExport(plan.site(), look.get().messages(), workers)
                        .write(searchable.index(), sink);
                    assets.publish(files, sink);
                  })
              .map(report -> published(plan, report, history, search));
      return new BuildResult(diagnostics.sorted(), sources.count(), published);
    }
  }

  private Surroundings surroundings(SiteSources sources, SitePlan plan, Optional<Look> look)
      throws IOException {
    return look.isEmpty()
        ? Surroundings.NONE
        : new SurroundingsMaker(sources, plan, diagnostics).make(look.get().assets());
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

  private static Published published(
      SitePlan plan, PublishReport report, History history, Optional<SearchScores> search) {
    int redirects = (int) plan.pages().stream().filter(p -> p instanceof RedirectPage).count();
    return new Published(
        plan.site().root().questionCount(),
        plan.pages().size() - redirects,
        report,
        history.state(),
        search);
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
