package dev.querent.build;

import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Suggestion;
import dev.querent.theme.Originals;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeComparison;
import dev.querent.theme.ThemeLayer;
import dev.querent.theme.ThemeLoader;
import dev.querent.theme.ThemeMaker;
import dev.querent.theme.ThemeRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What can be done with the theme of a project, or with another one in its folder. */
public final class SiteTheme {
  private final Path project;
  private final Optional<SiteConfig> config;
  private final Diagnostics diagnostics;

  private SiteTheme(Path project, Optional<SiteConfig> config, Diagnostics diagnostics) {
    this.project = project;
    this.config = config;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the settings of a project.
   *
   * @throws IOException when the machine fails, not the author
   */
  public static SiteTheme of(Path project) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    BuildRequest request = new BuildRequest(project, project, Optional.empty(), 1);
    Optional<SiteConfig> config = new SettingsLoader(request, diagnostics).load();
    return new SiteTheme(request.project(), config, diagnostics);
  }

  /** What was found wrong until now, by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  /** Whether the folder is that of a project; if not, it was reported. */
  public boolean isProject() {
    return config.isPresent();
  }

  /**
   * A theme with its layers.
   *
   * @param name the theme, or nothing for the one that the settings name
   * @return nothing, after a report, when the settings or the theme cannot be read
   * @throws ThemeRequestException when there is no theme of the name that was given
   */
  public Optional<Theme> load(Optional<String> name) throws ThemeRequestException {
    if (config.isEmpty()) {
      return Optional.empty();
    }
    if (name.isEmpty()) {
      return Look.theme(project, config.get().theme(), diagnostics);
    }
    Diagnostics none = new Diagnostics();
    SortedSet<String> names =
        new ThemeLoader(project, ThemeLayer.builtIn(), Look.yaml(none), none).names();
    if (!names.contains(name.get())) {
      throw new ThemeRequestException(
          "there is no theme '" + name.get() + "'",
          Suggestion.hint(name.get(), names).orElse("'themes' has one folder for each theme"));
    }
    Place place = Place.ofFile("themes/" + name.get());
    return Look.theme(project, new Located<>(name.get(), place), diagnostics);
  }

  /** The files of a theme that replace others, compared with those. */
  public ThemeComparison compare(Theme theme) throws IOException {
    return ThemeComparison.of(theme, new Originals(project));
  }

  /** Makes themes and copies in this project. */
  public ThemeMaker maker() {
    return new ThemeMaker(project);
  }

  /**
   * Looks for all that is wrong, out of date or of no use in a theme; see {@link #diagnostics()}.
   *
   * @return how many files of the site were looked at
   */
  public int examine(Theme theme) throws IOException {
    return new ThemeDoctor(project, config.orElseThrow(), diagnostics).examine(theme);
  }
}
