package dev.querent.cli;

import dev.querent.build.SiteTheme;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Severity;
import dev.querent.report.Findings;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeComparison;
import dev.querent.theme.ThemeLayer;
import dev.querent.theme.ThemeRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code querent theme}. */
final class ThemeCommand {
  private final Path folder;
  private final Console console;

  ThemeCommand(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  ExitCode run(String... arguments) {
    if (BuildOptions.asksForHelp(arguments)) {
      console.out().print(Usage.THEME);
      return ExitCode.OK;
    }
    ThemeOptions options;
    try {
      options = ThemeOptions.parse(folder, arguments);
    } catch (UsageException e) {
      return console.refuse(e);
    }
    return console.guarded(() -> run(options));
  }

  private ExitCode run(ThemeOptions options) throws IOException {
    SiteTheme site = SiteTheme.of(options.project());
    try {
      return options.action() == ThemeOptions.Action.NEW
          ? make(options, site)
          : workOn(options, site);
    } catch (ThemeRequestException e) {
      return console.refuse(new UsageException(e.getMessage(), e.hint()));
    }
  }

  /** Mistakes in the settings do not matter here, but there must be some. */
  private ExitCode make(ThemeOptions options, SiteTheme site)
      throws ThemeRequestException, IOException {
    String base = options.theme().orElse(ThemeLayer.DEFAULT);
    Optional<Theme> below = site.load(Optional.of(base));
    if (below.isEmpty()) {
      return report(options, site, 0);
    }
    String name = options.words().get(0);
    List<String> written = site.maker().make(name, below.get(), options.copies());
    written.forEach(file -> console.out().println("wrote " + file));
    console.out().print(ThemePrinter.nextSteps(name));
    return ExitCode.OK;
  }

  private ExitCode workOn(ThemeOptions options, SiteTheme site)
      throws ThemeRequestException, IOException {
    Optional<Theme> theme = site.load(options.theme());
    int files = 0;
    if (theme.isPresent()) {
      switch (options.action()) {
        case COPY -> copy(options, site, theme.get());
        case LIST -> list(options, theme.get());
        case DIFF -> compare(options, site, theme.get());
        default -> files = site.examine(theme.get());
      }
    }
    return report(options, site, files);
  }

  private void copy(ThemeOptions options, SiteTheme site, Theme theme)
      throws ThemeRequestException, IOException {
    List<String> files =
        options.merged()
            ? site.maker().noteMerged(theme, options.words())
            : site.maker().copy(theme, options.words());
    String done = options.merged() ? "noted as up to date: " : "wrote ";
    files.forEach(file -> console.out().println(done + file));
  }

  private void list(ThemeOptions options, Theme theme) {
    ThemePrinter printer = new ThemePrinter(theme);
    console.out().print(options.json() ? printer.json() : printer.text());
  }

  private void compare(ThemeOptions options, SiteTheme site, Theme theme)
      throws ThemeRequestException, IOException {
    ThemeComparison comparison = site.compare(theme);
    List<ThemeComparison.Compared> files =
        options.words().isEmpty() ? comparison.all() : comparison.one(options.words().get(0));
    console.out().print(new ComparisonPrinter(console.color()).print(files));
  }

  private ExitCode report(ThemeOptions options, SiteTheme site, int files) {
    List<Diagnostic> found = site.diagnostics();
    Findings findings = new Findings(found, files, false);
    new FindingsReport(console).print(findings, options.format(), console.color());
    boolean clean = found.isEmpty() && options.action() == ThemeOptions.Action.DOCTOR;
    if (clean && options.format() != BuildOptions.Format.JSON) {
      console.out().println(findings.summary());
    }
    boolean errors = found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return errors ? ExitCode.USAGE : ExitCode.OK;
  }
}
