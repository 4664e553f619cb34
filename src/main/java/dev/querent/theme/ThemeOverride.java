package dev.querent.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template or static file of the site that replaces one of a theme below.
 *
 * @param theme the name of the theme that it is in
 * @param kind what it is
 * @param file the file that counts
 * @param base the file of the themes below, as it is today
 * @param original what the file was copied from, where that was kept
 */
public record ThemeOverride(
    String theme,
    ThemeFileKind kind,
    ThemeFile file,
    ThemeFile base,
    Optional<ThemeFile> original) {

  /** Whether it could be deleted and nothing would look different. */
  public boolean changesNothing() {
    return file.saysTheSameAs(base);
  }

  /** Whether the file below is no longer what this one was copied from. */
  public boolean isStale() {
    return original.isPresent() && !original.get().saysTheSameAs(base);
  }

  /**
   * All of a theme, of its lower layers too. The files of {@code themes/default} are none: that
   * folder is there to work on the built-in theme itself.
   */
  public static List<ThemeOverride> allOf(Theme theme, Originals originals) throws IOException {
    List<ThemeOverride> overrides = new ArrayList<>();
    for (int i = 0; i < theme.layers().size() - 1; i++) {
      ThemeLayer layer = theme.layers().get(i);
      if (!layer.name().equals(ThemeLayer.DEFAULT)) {
        Theme below = theme.below(i + 1);
        addAll(layer, ThemeFileKind.TEMPLATE, below.templates(), originals, overrides);
        addAll(layer, ThemeFileKind.STATIC_FILE, below.staticFiles(), originals, overrides);
      }
    }
    return overrides;
  }

  private static void addAll(
      ThemeLayer layer,
      ThemeFileKind kind,
      Map<String, ThemeFile> below,
      Originals originals,
      List<ThemeOverride> overrides)
      throws IOException {
    for (ThemeFile file : kind.of(layer).values()) {
      ThemeFile base = below.get(file.name());
      if (base != null) {
        Optional<ThemeFile> original = originals.find(layer.name(), kind, file.name());
        overrides.add(new ThemeOverride(layer.name(), kind, file, base, original));
      }
    }
  }
}
