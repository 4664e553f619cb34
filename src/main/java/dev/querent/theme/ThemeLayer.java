package dev.querent.theme;

import dev.querent.diagnostic.Diagnostics;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one theme, without those of the themes below it.
 *
 * @param name name of the theme
 * @param precompiled whether it is the theme in the jar, whose templates are compiled already
 * @param settings {@code theme.yaml}, where there is one
 * @param templates by name, such as {@code part/question.jte}
 * @param staticFiles by name, such as {@code css/main.css}
 * @param messages by language in lower case, such as {@code pt-br}
 */
public record ThemeLayer(
    String name,
    boolean precompiled,
    Optional<ThemeFile> settings,
    SortedMap<String, ThemeFile> templates,
    SortedMap<String, ThemeFile> staticFiles,
    SortedMap<String, ThemeFile> messages) {

  /** Name of the theme that is at the bottom of every other. */
  public static final String DEFAULT = "default";

  private static final String BUILT_IN_FOLDER = "dev/querent/themes/default/";

  public ThemeLayer {
    Objects.requireNonNull(name);
    Objects.requireNonNull(settings);
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    staticFiles = Collections.unmodifiableSortedMap(new TreeMap<>(staticFiles));
    messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
  }

  /** The theme that travels with Querent. */
  public static ThemeLayer builtIn() {
    SortedMap<String, byte[]> files = ClassPathFolder.read(ThemeLayer.class, BUILT_IN_FOLDER);
    Diagnostics diagnostics = new Diagnostics();
    // The name in messages cannot be a file of the site, so that nobody looks for it there.
    ThemeLayer layer =
        new LayerFiles("built-in theme", diagnostics).sort(DEFAULT, files).asPrecompiled();
    if (diagnostics.hasErrors()) {
      throw new IllegalStateException("the built-in theme is broken: " + diagnostics.sorted());
    }
    return layer;
  }

  /** What people call it: the folder of the site that it is, or the theme in the jar. */
  public String label() {
    return precompiled ? "built-in" : "themes/" + name;
  }

  private ThemeLayer asPrecompiled() {
    return new ThemeLayer(name, true, settings, templates, staticFiles, messages);
  }
}
