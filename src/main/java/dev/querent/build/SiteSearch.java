package dev.querent.build;

import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Severity;
import dev.querent.search.ReferenceSearch;
import dev.querent.search.SearchHit;
import dev.querent.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a query from the sources of a project, as its site would. */
public final class SiteSearch {
  private final BuildRequest request;
  private final Diagnostics diagnostics = new Diagnostics();

  /**
   * @param request which project; nothing is written
   */
  public SiteSearch(BuildRequest request) {
    this.request = request;
  }

  /**
   * What was found.
   *
   * @param diagnostics mistakes in settings and content, by place
   * @param files how many source files were looked at
   * @param documents how many questions, and sections of pages, there are to find
   * @param result empty when there are no settings to read
   * @param explanations for each hit how its score comes about, if that was asked for
   */
  public record Answer(
      List<Diagnostic> diagnostics,
      int files,
      int documents,
      Optional<SearchResult> result,
      List<String> explanations) {
    public Answer {
      diagnostics = List.copyOf(diagnostics);
      explanations = List.copyOf(explanations);
    }

    /** Whether a mistake was found that stops a build. */
    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Whether one of them is in the settings. */
    public boolean hasErrorsOutsideOfContent() {
      return new BuildResult(diagnostics, files, Optional.empty())
          .hasErrorsOutsideOf(SiteSources.CONTENT);
    }
  }

  /**
   * Answers one query; files with mistakes are searched as far as they can be read.
   *
   * @param limit how many hits to list at most, at least 1
   * @param explain whether to account for the scores
   * @throws IOException when the machine fails, not the author
   */
  public Answer search(String query, int limit, boolean explain) throws IOException {
    Optional<SiteConfig> config = new SettingsLoader(request, diagnostics).load();
    if (config.isEmpty()) {
      return new Answer(diagnostics.sorted(), 0, 0, Optional.empty(), List.of());
    }
    try (Workers workers = new Workers(request.threads())) {
      SiteSources sources = SiteSources.read(request.project(), config.get(), workers, diagnostics);
      SearchableSite site = new SearchableSite(sources.site(), workers);
      try (ReferenceSearch search = site.open()) {
        SearchResult result = search.search(query, limit);
        List<String> explanations = new ArrayList<>();
        for (SearchHit hit : explain ? result.hits() : List.<SearchHit>of()) {
          explanations.add(search.explain(query, hit));
        }
        return new Answer(
            diagnostics.sorted(),
            sources.count(),
            site.documents().size(),
            Optional.of(result),
            explanations);
      }
    }
  }
}
