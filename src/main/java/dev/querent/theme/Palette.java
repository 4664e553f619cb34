package dev.querent.theme;

import dev.querent.config.Color;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The colours of one scheme, light or dark, by the names of their custom properties without the
 * dashes, such as {@code accent}.
 */
final class Palette {
  private static final String HEX = "(#[0-9a-fA-F]{3,6})";
  private static final Pattern DECLARATION =
      Pattern.compile(
          "--([a-z-]+):\\s*(?:light-dark\\(\\s*"
              + HEX
              + "\\s*,\\s*"
              + HEX
              + "\\s*\\)|"
              + HEX
              + ")");

  private final boolean dark;
  private final Map<String, Color> colors;

  private Palette(boolean dark, Map<String, Color> colors) {
    this.dark = dark;
    this.colors = Collections.unmodifiableMap(new TreeMap<>(colors));
  }

  /** The colours that the style sheets of a theme declare; those of its own sheets go last. */
  static Palette of(Theme theme, boolean dark) {
    Map<String, Color> colors = new TreeMap<>();
    Stream<ThemeFile> sheets =
        theme.staticFiles().values().stream()
            .filter(file -> file.name().endsWith(".css"))
            .sorted((a, b) -> Boolean.compare(isMain(b), isMain(a)));
    sheets
        .flatMap(file -> Stream.concat(Stream.of(file), theme.additionsTo(file).stream()))
        .forEach(file -> read(new String(file.bytes(), StandardCharsets.UTF_8), dark, colors));
    return new Palette(dark, colors);
  }

  private static boolean isMain(ThemeFile file) {
    return file.name().equals(OwnStyles.SHEET);
  }

  private static void read(String css, boolean dark, Map<String, Color> colors) {
    Matcher declaration = DECLARATION.matcher(css);
    while (declaration.find()) {
      String one = declaration.group(4);
      String hex = one != null ? one : declaration.group(dark ? 3 : 2);
      Color.parse(hex).ifPresent(color -> colors.put(declaration.group(1), color));
    }
  }

  Optional<Color> find(String name) {
    return Optional.ofNullable(colors.get(name));
  }

  /** The colours that differ from those of another palette, by name. */
  Map<String, Color> changesFrom(Palette other) {
    Map<String, Color> changes = new TreeMap<>(colors);
    changes.entrySet().removeIf(entry -> entry.getValue().equals(other.colors.get(entry.getKey())));
    return changes;
  }

  /** With another colour, and those that are mixtures of it mixed anew. */
  Palette with(String name, Color color) {
    Map<String, Color> changed = new TreeMap<>(colors);
    changed.put(name, color);
    if (name.equals("paper") || name.equals("text")) {
      mix(changed, "surface", "text", dark ? 0.04 : 0.05);
      mix(changed, "line", "text", 0.15);
      mix(changed, "edge", "text", dark ? 0.48 : 0.56);
      mix(changed, "muted", "text", dark ? 0.67 : 0.74);
    }
    if (name.equals("paper") || name.equals("accent")) {
      mix(changed, "tint", "accent", dark ? 0.12 : 0.09);
    }
    if (name.equals("paper") || name.equals("marker")) {
      mix(changed, "marked", "marker", dark ? 0.25 : 0.4);
      mix(changed, "key", "marker", dark ? 0.07 : 0.12);
    }
    return new Palette(dark, changed);
  }

  private static void mix(Map<String, Color> colors, String name, String with, double share) {
    if (colors.containsKey(name) && colors.containsKey(with) && colors.containsKey("paper")) {
      colors.put(name, colors.get("paper").mixedWith(colors.get(with), share));
    }
  }
}
