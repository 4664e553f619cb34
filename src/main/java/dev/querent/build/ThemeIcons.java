package dev.querent.build;

import dev.querent.card.IconStudio;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeFile;
import dev.querent.theme.ThemeLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws the icons of a theme that has a mark of its own. Those of the built-in mark travel with
 * Querent, so that most builds need not load the part of Java that draws.
 */
final class ThemeIcons {
  /** The mark, from which all icons are drawn. */
  static final String MARK = "favicon.svg";

  private static final List<Integer> SIDES = List.of(180, 192, 512);

  private final IconStudio studio;
  private final Diagnostics diagnostics;

  /**
   * @param cache folder for icons of earlier runs
   */
  ThemeIcons(Path cache, Diagnostics diagnostics) {
    this.studio = new IconStudio(cache);
    this.diagnostics = diagnostics;
  }

  /** The name of the static file with the icon of this size in pixels. */
  static String nameOf(int side) {
    return "icon-" + side + ".png";
  }

  /** The theme with icons that show its mark. */
  Theme addTo(Theme theme) {
    List<ThemeLayer> layers = theme.layers();
    SortedMap<String, ThemeFile> builtIn = layers.get(layers.size() - 1).staticFiles();
    ThemeFile mark = theme.staticFiles().get(MARK);
    if (isSame(mark, builtIn.get(MARK))) {
      return theme;
    }
    SortedMap<String, ThemeFile> drawn = new TreeMap<>();
    for (int side : SIDES) {
      String name = nameOf(side);
      if (isSame(theme.staticFiles().get(name), builtIn.get(name))) {
        Optional<byte[]> icon = studio.draw(mark.bytes(), side);
        icon.ifPresent(png -> drawn.put(name, new ThemeFile(name, mark.file(), png)));
        if (icon.isEmpty()) {
          diagnostics.report(notDrawn(mark));
          break;
        }
      }
    }
    return withFiles(theme, drawn);
  }

  private static boolean isSame(ThemeFile a, ThemeFile b) {
    return Arrays.equals(a.bytes(), b.bytes());
  }

  private static Theme withFiles(Theme theme, SortedMap<String, ThemeFile> drawn) {
    List<ThemeLayer> layers = new ArrayList<>(theme.layers());
    layers.add(
        0,
        new ThemeLayer(
            theme.name(), false, Optional.empty(), new TreeMap<>(), drawn, new TreeMap<>()));
    return new Theme(theme.title(), theme.description(), layers);
  }

  private static Diagnostic notDrawn(ThemeFile mark) {
    return Diagnostic.of(
            Rule.UNDRAWN_PICTURE,
            Place.ofFile(mark.file()),
            "no icons can be drawn from this file here, so those of the built-in theme are used")
        .withHint(
            "put '" + nameOf(180) + "', '" + nameOf(192) + "' and '" + nameOf(512) + "' beside it");
  }
}
