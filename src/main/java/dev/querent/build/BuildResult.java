package dev.querent.build;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Severity;
import dev.querent.history.History;
import dev.querent.output.PublishReport;
import java.util.List;
import java.util.Optional;

/**
 * How a build ended.
 *
 * @param diagnostics everything that was found, by place
 * @param files how many source files were looked at
 * @param settingsWrong whether an error is in the settings rather than in the content
 * @param site what was published; empty when errors kept the old site in place
 */
public record BuildResult(
    List<Diagnostic> diagnostics, int files, boolean settingsWrong, Optional<Published> site) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether any diagnostic is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /**
   * The site that was published.
   *
   * @param questions how many published questions it has
   * @param pages how many pages, redirects left out
   * @param report what changed on disk
   * @param history how far the dates on its pages can be trusted
   */
  public record Published(int questions, int pages, PublishReport report, History.State history) {}
}
