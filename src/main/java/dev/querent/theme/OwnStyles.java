package dev.querent.theme;

import dev.querent.config.Appearance;
import dev.querent.config.Appearance.ColorRole;
import dev.querent.config.Appearance.ColorSetting;
import dev.querent.config.Appearance.FontRole;
import dev.querent.config.Color;
import dev.querent.config.Shade;
import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.message.Numerals;
import dev.querent.message.WritingDirection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the settings of a site add to the style sheet of its theme: custom properties for colours
 * and fonts, the digits of numbered lists, and rules that few sites need.
 */
public final class OwnStyles {
  /** The style sheet of every page. */
  public static final String SHEET = "css/main.css";

  /** Rules of the theme that only sites with such a footer need. */
  private static final String FOOTER_GROUPS = "css/footer-groups.css";

  /** Rules of the theme that only languages need that are written from right to left. */
  private static final String RIGHT_TO_LEFT = "css/right-to-left.css";

  /** Files that are published as a part of the style sheet, or not at all. */
  public static final Set<String> PARTS = Set.of(FOOTER_GROUPS, RIGHT_TO_LEFT);

  private static final int STEPS = 200;

  private final Theme theme;
  private final Appearance appearance;
  private final Diagnostics diagnostics;

  private OwnStyles(Theme theme, Appearance appearance, Diagnostics diagnostics) {
    this.theme = theme;
    this.appearance = appearance;
    this.diagnostics = diagnostics;
  }

  /** The rules to add; empty where there are none. Colours that cannot be read are reported. */
  public static String of(Theme theme, SiteConfig config, Diagnostics diagnostics) {
    String properties = new OwnStyles(theme, config.appearance(), diagnostics).properties();
    String digits = Numerals.of(config.language()).listStyle();
    boolean mirrored = WritingDirection.of(config.language()) == WritingDirection.RTL;
    boolean grouped = !config.appearance().footer().groups().isEmpty();
    return (mirrored ? part(theme, RIGHT_TO_LEFT) : "")
        + (grouped ? part(theme, FOOTER_GROUPS) : "")
        + (properties.isEmpty() ? "" : "\n:root {\n" + properties + "}\n")
        + (digits.equals("decimal") ? "" : "\n.rows { list-style-type: " + digits + "; }\n");
  }

  private static String part(Theme theme, String name) {
    ThemeFile file = theme.staticFiles().get(name);
    return file == null ? "" : "\n" + file.text();
  }

  private String properties() {
    StringBuilder css = new StringBuilder();
    if (!appearance.colors().isEmpty()) {
      Palette light = Palette.of(theme, false);
      Palette dark = Palette.of(theme, true);
      Palette ownLight = colored(light, false);
      Palette ownDark = colored(dark, true);
      Set<String> changed = new TreeSet<>(ownLight.changesFrom(light).keySet());
      changed.addAll(ownDark.changesFrom(dark).keySet());
      for (String name : changed) {
        String pair = hex(ownLight, name) + ", " + hex(ownDark, name);
        css.append("  --").append(name).append(": light-dark(").append(pair).append(");\n");
      }
    }
    appearance
        .fonts()
        .forEach(
            (role, stack) ->
                css.append("  --")
                    .append(property(role))
                    .append(": ")
                    .append(stack.family() + ";\n"));
    return css.toString();
  }

  private static String hex(Palette palette, String name) {
    return palette.find(name).map(Color::hex).orElseThrow();
  }

  private static String property(FontRole role) {
    return switch (role) {
      case TEXT -> "sans";
      case HEADINGS -> "serif";
      case CODE -> "mono";
    };
  }

  /** The palette with the colours of one scheme, each of which is judged with those before it. */
  private Palette colored(Palette palette, boolean dark) {
    List<ColorSetting> settings =
        appearance.colors().stream()
            .filter(setting -> setting.dark() == dark)
            .sorted(Comparator.comparing(ColorSetting::role))
            .toList();
    Set<ColorRole> set = EnumSet.noneOf(ColorRole.class);
    settings.forEach(setting -> set.add(setting.role()));
    Palette colored = palette;
    for (ColorSetting setting : settings) {
      String name = setting.role().name().toLowerCase(Locale.ROOT);
      if (palette.find(name).isEmpty()) {
        reportUnknown(setting, name);
      } else {
        List<Contrast> contrasts =
            Contrast.ALL.stream().filter(pair -> pair.isUpTo(setting.role(), set)).toList();
        colored = judged(setting, name, colored, contrasts);
      }
    }
    return colored;
  }

  /** With the colour, or with the nearest one that can be read: so one mistake is told once. */
  private Palette judged(
      ColorSetting setting, String name, Palette palette, List<Contrast> contrasts) {
    Color color = setting.color().value();
    Palette wanted = palette.with(name, color);
    Optional<Contrast> broken =
        contrasts.stream().filter(contrast -> !contrast.holds(wanted)).findFirst();
    if (broken.isEmpty()) {
      return wanted;
    }
    Optional<Color> near = nearest(color, name, palette, contrasts);
    String advice =
        near.map(other -> "the nearest colour that passes is \"" + other.hex() + "\"")
            .orElse("choose a colour that differs more from the others of its scheme");
    diagnostics.report(
        Diagnostic.of(Rule.LOW_CONTRAST, setting.color().place(), broken.get().describe(wanted))
            .withHint(advice));
    return palette.with(name, near.orElse(palette.find(name).orElseThrow()));
  }

  private static Optional<Color> nearest(
      Color color, String name, Palette palette, List<Contrast> contrasts) {
    Shade shade = Shade.of(color);
    for (int step = 1; step <= STEPS; step++) {
      for (int direction : new int[] {-1, 1}) {
        double lightness = shade.lightness() + direction * step / (double) STEPS;
        if (lightness >= 0 && lightness <= 1) {
          Color other = shade.withLightness(lightness);
          Palette changed = palette.with(name, other);
          if (contrasts.stream().allMatch(contrast -> contrast.holds(changed))) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void reportUnknown(ColorSetting setting, String name) {
    String message = "the theme '" + theme.name() + "' has no colour '" + name + "' to set";
    diagnostics.report(
        Diagnostic.of(Rule.BAD_VALUE, setting.color().place(), message)
            .withHint("leave it out, or use '--" + name + ": light-dark(…)' in its style sheet"));
  }
}
