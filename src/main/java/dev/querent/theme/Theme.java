package dev.querent.theme;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a site looks like: layers of templates, static files and interface texts, of which the first
 * that has a name wins.
 */
public final class Theme {
  private final String title;
  private final String description;
  private final List<ThemeLayer> layers;
  private final SortedMap<String, ThemeFile> templates;
  private final SortedMap<String, ThemeFile> staticFiles;

  /**
   * @param title the name for people
   * @param description one sentence; may be empty
   * @param layers the theme itself first, the built-in theme last
   */
  public Theme(String title, String description, List<ThemeLayer> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers are empty, must hold at least the built-in theme");
    }
    this.title = Objects.requireNonNull(title);
    this.description = Objects.requireNonNull(description);
    this.layers = List.copyOf(layers);
    this.templates = merge(ThemeLayer::templates);
    this.staticFiles = merge(ThemeLayer::staticFiles);
  }

  /** The name by which settings ask for it: that of the uppermost layer. */
  public String name() {
    return layers.get(0).name();
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** What the theme is, in one sentence; may be empty. */
  public String description() {
    return description;
  }

  /** The layers, the theme itself first. */
  public List<ThemeLayer> layers() {
    return layers;
  }

  /** The templates that count, by name, such as {@code part/question.jte}. */
  public SortedMap<String, ThemeFile> templates() {
    return templates;
  }

  /** The static files that count, by name, such as {@code css/main.css}. */
  public SortedMap<String, ThemeFile> staticFiles() {
    return staticFiles;
  }

  /**
   * Whether all templates are those that travel with Querent, compiled. Compares texts, so that a
   * site with a copy of the built-in theme, such as Querent's own repository, needs no compiler
   * until something is changed.
   */
  public boolean hasBuiltInTemplates() {
    ThemeLayer lowest = layers.get(layers.size() - 1);
    return lowest.precompiled()
        && lowest.templates().keySet().equals(templates.keySet())
        && templates.values().stream()
            .allMatch(file -> file.text().equals(lowest.templates().get(file.name()).text()));
  }

  /** Whether the layer of template {@code upper} lies over the layer of template {@code lower}. */
  public boolean isAbove(ThemeFile upper, ThemeFile lower) {
    return depth(upper) < depth(lower);
  }

  private int depth(ThemeFile template) {
    int depth = 0;
    while (depth < layers.size()
        && layers.get(depth).templates().get(template.name()) != template) {
      depth++;
    }
    return depth;
  }

  private SortedMap<String, ThemeFile> merge(
      Function<ThemeLayer, SortedMap<String, ThemeFile>> files) {
    SortedMap<String, ThemeFile> merged = new TreeMap<>();
    for (ThemeLayer layer : layers) {
      files.apply(layer).forEach(merged::putIfAbsent);
    }
    return Collections.unmodifiableSortedMap(merged);
  }
}
