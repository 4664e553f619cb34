package dev.querent.cli;

import dev.querent.build.BuildRequest;
import dev.querent.build.BuildResult;
import dev.querent.build.BuildResult.Published;
import dev.querent.build.SiteBuilder;
import dev.querent.history.History;
import dev.querent.output.PublishReport;
import dev.querent.report.Findings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** {@code querent build}. */
final class BuildCommand {
  private final Path folder;
  private final Console console;

  BuildCommand(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  ExitCode run(String... arguments) {
    if (BuildOptions.asksForHelp(arguments)) {
      BuildOptions.printHelp(console.out());
      return ExitCode.OK;
    }
    BuildOptions options;
    try {
      options = BuildOptions.parse(folder, arguments);
    } catch (UsageException e) {
      return console.refuse(e);
    }
    return console.guarded(() -> build(options));
  }

  private ExitCode build(BuildOptions options) throws IOException {
    long start = System.nanoTime();
    BuildResult result = new SiteBuilder(options.request()).build();
    new FindingsReport(console)
        .print(
            new Findings(result.diagnostics(), result.files(), result.site().isEmpty()),
            options.format(),
            options.colored(console.color()));
    if (result.site().isEmpty()) {
      boolean settings = result.hasErrorsOutsideOf(SiteBuilder.CONTENT);
      return settings ? ExitCode.USAGE : ExitCode.CONTENT;
    }
    if (options.format() != BuildOptions.Format.JSON) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      announce(result.site().get(), options.request(), took);
    }
    return ExitCode.OK;
  }

  private void announce(Published site, BuildRequest request, Duration took) {
    BigDecimal seconds =
        BigDecimal.valueOf(took.toMillis()).movePointLeft(3).setScale(2, RoundingMode.HALF_UP);
    Path shown =
        request.output().startsWith(request.project())
            ? request.project().relativize(request.output())
            : request.output();
    PublishReport report = site.report();
    console
        .out()
        .printf(
            Locale.ROOT,
            "built %s on %s in %s s; %s: %s written, %d unchanged, %d removed%n",
            counted(site.questions(), "question"),
            counted(site.pages(), "page"),
            seconds.toPlainString(),
            shown,
            counted(report.written(), "file"),
            report.unchanged(),
            report.removed());
    site.search().ifPresent(console.out()::println);
    note(site.history()).ifPresent(console.err()::println);
  }

  /** Why there are no dates where the author has reason to expect them. */
  private static Optional<String> note(History.State state) {
    return switch (state) {
      case SHALLOW ->
          Optional.of(
              "note: this is a shallow clone, so pages show no dates of change; "
                  + "'git fetch --unshallow' brings the whole history");
      case UNREADABLE ->
          Optional.of(
              "note: git cannot read the history of this folder, so pages show no dates of change; "
                  + "'git log' in it says why");
      case COMPLETE, MISSING -> Optional.empty();
    };
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
