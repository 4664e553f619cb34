package dev.querent.asset;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Suggestion;
import dev.querent.theme.Theme;
import dev.querent.url.SitePath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The static files of a theme under the names they are published with. A name holds a fingerprint
 * of the content, so that browsers may keep a file for ever and never show an old one.
 */
public final class AssetSet {
  private final SortedMap<String, PublishedAsset> byName;
  private final Set<String> named;

  AssetSet(Map<String, PublishedAsset> byName, Set<String> named) {
    this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    this.named = Set.copyOf(named);
  }

  /**
   * The static files of all layers of a theme. References between them that cannot be resolved are
   * reported.
   */
  public static AssetSet plan(Theme theme, Diagnostics diagnostics) {
    return plan(theme, "", diagnostics);
  }

  /**
   * The same, with rules of the site itself.
   *
   * @param ownStyles CSS for the end of the style sheet of every page; may be empty
   */
  public static AssetSet plan(Theme theme, String ownStyles, Diagnostics diagnostics) {
    return new AssetPlanner(theme, ownStyles, diagnostics).plan();
  }

  /** Everything to publish, sorted by path. */
  public List<PublishedAsset> published() {
    return byName.values().stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
  }

  /**
   * Where a static file is published.
   *
   * @param name path inside the theme's folder {@code static}, such as {@code css/main.css}
   * @throws IllegalArgumentException when no layer of the theme has the file
   */
  public SitePath pathOf(String name) {
    PublishedAsset asset = byName.get(name);
    if (asset == null) {
      String hint = Suggestion.hint(name, byName.keySet()).map(advice -> "; " + advice).orElse("");
      throw new IllegalArgumentException(
          "static file is '" + name + "', must be in the folder 'static' of the theme" + hint);
    }
    return asset.path();
  }

  /** A static file as it is published; empty where no layer of the theme has it. */
  public Optional<PublishedAsset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all static files, such as {@code css/main.css}. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** Whether a layer of the theme has the static file. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Whether another static file refers to this one. */
  public boolean isNamed(String name) {
    return named.contains(name);
  }
}
