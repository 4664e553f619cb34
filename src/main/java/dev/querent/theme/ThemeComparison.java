package dev.querent.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a theme that replace others, compared with what they were copied from, and that with
 * what it is today.
 */
public final class ThemeComparison {
  private final Theme theme;
  private final List<ThemeOverride> overrides;

  private ThemeComparison(Theme theme, List<ThemeOverride> overrides) {
    this.theme = theme;
    this.overrides = List.copyOf(overrides);
  }

  /**
   * One file.
   *
   * @param override the file and those that it is compared with
   * @param own what the theme changes, as a unified diff: against what was copied, or where that is
   *     not known against the file below as it is today
   * @param below what has changed in the file below since it was copied, as a unified diff
   */
  public record Compared(ThemeOverride override, List<String> own, List<String> below) {
    public Compared {
      own = List.copyOf(own);
      below = List.copyOf(below);
    }
  }

  /** Finds the files of a theme that replace others. */
  public static ThemeComparison of(Theme theme, Originals originals) throws IOException {
    return new ThemeComparison(theme, ThemeOverride.allOf(theme, originals));
  }

  /** Compares all files. */
  public List<Compared> all() {
    return overrides.stream().map(ThemeComparison::compared).toList();
  }

  /**
   * Compares one file, of each layer of the site that has it.
   *
   * @param written as people name it
   * @throws ThemeRequestException when the theme has no such file, or none that replaces another
   */
  public List<Compared> one(String written) throws ThemeRequestException {
    ThemeFileName name = ThemeFileName.of(written, theme);
    List<Compared> found = new ArrayList<>();
    for (ThemeOverride override : overrides) {
      if (override.kind() == name.kind() && override.file().name().equals(name.name())) {
        found.add(compared(override));
      }
    }
    if (found.isEmpty()) {
      throw new ThemeRequestException(
          "'" + name.in(theme).file() + "' replaces no file of a theme below",
          "'querent theme list' shows which files do");
    }
    return found;
  }

  private static Compared compared(ThemeOverride override) {
    ThemeFile start = override.original().orElse(override.base());
    List<String> own = diff(start, override.file());
    List<String> below =
        override.original().map(original -> diff(original, override.base())).orElse(List.of());
    return new Compared(override, own, below);
  }

  private static List<String> diff(ThemeFile from, ThemeFile to) {
    if (from.saysTheSameAs(to)) {
      return List.of();
    }
    return from.isText() && to.isText()
        ? LineDiff.unified(from.file(), from.text(), to.file(), to.text())
        : List.of("Binary files " + from.file() + " and " + to.file() + " differ");
  }
}
