package dev.querent.build;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Severity;
import dev.querent.history.History;
import dev.querent.output.PublishReport;
import dev.querent.search.SearchScores;
import java.util.List;
import java.util.Optional;

/**
 * How a build ended.
 *
 * @param diagnostics everything that was found, by place
 * @param files how many source files were looked at
 * @param site what was published; empty when errors kept the old site in place
 */
public record BuildResult(List<Diagnostic> diagnostics, int files, Optional<Published> site) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether an error is outside of the content: in settings, themes or the output folder. */
  public boolean hasErrorsOutsideOf(String content) {
    return diagnostics.stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .anyMatch(d -> !isWithin(content, d));
  }

  private static boolean isWithin(String content, Diagnostic diagnostic) {
    String file = diagnostic.place().file();
    boolean within = file.equals(content) || file.startsWith(content + "/");
    return within && diagnostic.rule() != Rule.BAD_OUTPUT_FOLDER;
  }

  /**
   * The site that was published.
   *
   * @param questions how many published questions it has
   * @param pages how many pages, redirects left out
   * @param report what changed on disk
   * @param history how far the dates on its pages can be trusted
   * @param search how good the results of search are, where there are tests of it
   */
  public record Published(
      int questions,
      int pages,
      PublishReport report,
      History.State history,
      Optional<SearchScores> search) {}
}
