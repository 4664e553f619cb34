package dev.querent.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a site looks like: layers of templates, static files and interface texts, of which the first
 * that has a name wins.
 */
public final class Theme {
  /** The style sheet of every page. */
  public static final String STYLE = "css/main.css";

  /** What a layer adds to that style sheet, which a file of its name would replace. */
  public static final String ADDED_STYLE = "css/theme.css";

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
    SortedMap<String, ThemeFile> files = new TreeMap<>(merge(ThemeLayer::staticFiles));
    if (files.containsKey(STYLE)) {
      files.remove(ADDED_STYLE);
    }
    this.staticFiles = Collections.unmodifiableSortedMap(files);
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

  /**
   * The static files that count, by name, such as {@code css/main.css}; what is added to that one
   * is none of its own.
   */
  public SortedMap<String, ThemeFile> staticFiles() {
    return staticFiles;
  }

  /**
   * What is published behind a static file, in the same file: the added styles of the layer that
   * has the style sheet and of those above, the lowest first. A layer that replaces the style sheet
   * does away with what others have added below.
   */
  public List<ThemeFile> additionsTo(ThemeFile file) {
    List<ThemeFile> additions = new ArrayList<>();
    if (file.name().equals(STYLE)) {
      for (ThemeLayer layer : layers) {
        Optional.ofNullable(layer.staticFiles().get(ADDED_STYLE)).ifPresent(additions::add);
        if (layer.staticFiles().containsKey(STYLE)) {
          break;
        }
      }
      Collections.reverse(additions);
    }
    return additions;
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

  /** The theme that lies under the uppermost {@code count} layers; there must be one. */
  public Theme below(int count) {
    List<ThemeLayer> lower = layers.subList(count, layers.size());
    return new Theme(lower.get(0).name(), "", lower);
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
