package dev.querent.theme;

import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import dev.querent.url.Slugs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the layers of a theme: its folder under {@code themes/}, those it extends, and the built-in
 * theme under them all.
 *
 * <p>A folder {@code themes/default} lies over the built-in theme of the same name, so that the
 * built-in theme can be worked on where it is.
 */
public final class ThemeLoader {
  private final LayerReader reader;
  private final ThemeLayer builtIn;
  private final Function<SourceText, Optional<YamlValue.Mapping>> yaml;
  private final Diagnostics diagnostics;

  /**
   * @param project the folder of the site
   * @param builtIn the lowest layer, {@link ThemeLayer#builtIn()}
   * @param yaml reads a file, reports what is wrong with it, and returns nothing then
   */
  public ThemeLoader(
      Path project,
      ThemeLayer builtIn,
      Function<SourceText, Optional<YamlValue.Mapping>> yaml,
      Diagnostics diagnostics) {
    this.reader = new LayerReader(project.resolve("themes"), diagnostics);
    this.builtIn = Objects.requireNonNull(builtIn);
    this.yaml = Objects.requireNonNull(yaml);
    this.diagnostics = Objects.requireNonNull(diagnostics);
  }

  /** The names that a theme may have: the folders of the site, and the built-in theme. */
  public SortedSet<String> names() {
    TreeSet<String> names = new TreeSet<>(reader.names());
    names.add(ThemeLayer.DEFAULT);
    return names;
  }

  /**
   * The theme with its layers. Files that cannot be used are reported and left out.
   *
   * @param name of the theme, with the place of the setting that names it
   * @return nothing, after a report, when a theme is missing or extends itself
   */
  public Optional<Theme> load(Located<String> name) {
    List<ThemeLayer> layers = new ArrayList<>();
    List<ThemeSettings> settings = new ArrayList<>();
    Located<String> next = name;
    boolean complete = false;
    while (!complete && Slugs.isSegment(next.value()) && reader.exists(next.value())) {
      if (isAmong(layers, next.value())) {
        reportCycle(layers, next);
        return Optional.empty();
      }
      ThemeLayer layer = reader.read(next.value());
      layers.add(layer);
      settings.add(ThemeSettings.of(layer, yaml, diagnostics));
      next = settings.get(settings.size() - 1).parent();
      complete = isOverBuiltIn(layer, next);
    }
    if (!next.value().equals(ThemeLayer.DEFAULT)) {
      reportUnknown(next);
      return Optional.empty();
    }
    layers.add(builtIn);
    settings.add(ThemeSettings.of(builtIn, yaml, diagnostics));
    return Optional.of(new Theme(settings.get(0).title(), settings.get(0).description(), layers));
  }

  private static boolean isOverBuiltIn(ThemeLayer layer, Located<String> parent) {
    return layer.name().equals(ThemeLayer.DEFAULT) && parent.value().equals(ThemeLayer.DEFAULT);
  }

  private static boolean isAmong(List<ThemeLayer> layers, String name) {
    return layers.stream().anyMatch(layer -> layer.name().equals(name));
  }

  private void reportCycle(List<ThemeLayer> layers, Located<String> closing) {
    StringBuilder circle = new StringBuilder();
    for (ThemeLayer layer : layers) {
      if (circle.length() > 0 || layer.name().equals(closing.value())) {
        circle.append('\'').append(layer.name()).append("' extends ");
      }
    }
    circle.append('\'').append(closing.value()).append('\'');
    diagnostics.report(
        Diagnostic.of(
                Rule.THEME_FILE, closing.place(), "themes extend each other in a circle: " + circle)
            .withHint("let one of them extend 'default'"));
  }

  private void reportUnknown(Located<String> name) {
    diagnostics.report(
        Diagnostic.of(
                Rule.UNKNOWN_THEME,
                name.place(),
                "no theme has the name '"
                    + name.value()
                    + "': there is no folder 'themes/"
                    + name.value()
                    + "'")
            .withHint(Suggestion.hint(name.value(), names())));
  }
}
