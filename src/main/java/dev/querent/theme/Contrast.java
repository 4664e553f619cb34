package dev.querent.theme;

import dev.querent.config.Appearance.ColorRole;
import dev.querent.config.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two colours that are seen on each other, and how far they must differ.
 *
 * @param front name of the colour in front
 * @param back name of the colour behind
 * @param least the lowest ratio: 4.5 for text, 3 for edges of fields (WCAG 2.2, level AA)
 */
record Contrast(String front, String back, double least) {
  private static final double TEXT = 4.5;
  private static final double EDGE = 3;
  private static final List<String> PAPERS = List.of("paper", "surface");
  private static final List<String> GROUNDS = List.of("paper", "surface", "tint", "marked", "key");

  /** Everything that a page shows. */
  static final List<Contrast> ALL = all();

  private static List<Contrast> all() {
    List<Contrast> all = new ArrayList<>();
    GROUNDS.forEach(ground -> all.add(new Contrast("text", ground, TEXT)));
    GROUNDS.forEach(ground -> all.add(new Contrast("accent", ground, TEXT)));
    for (String paper : PAPERS) {
      all.add(new Contrast("muted", paper, TEXT));
      for (String hue :
          List.of("green", "blue", "teal", "amber", "orange", "red", "violet", "grey")) {
        all.add(new Contrast(hue, paper, TEXT));
      }
    }
    all.add(new Contrast("edge", "paper", EDGE));
    return List.copyOf(all);
  }

  /**
   * Which of the colours that were set is to answer for this contrast: the last one of those that
   * it is made of, since it was chosen for what was there; none where nothing of it was set.
   */
  boolean isUpTo(ColorRole role, Set<ColorRole> set) {
    List<ColorRole> involved = new ArrayList<>(rolesOf(front));
    involved.addAll(rolesOf(back));
    involved.retainAll(set);
    return involved.stream().max(ColorRole::compareTo).filter(role::equals).isPresent();
  }

  private static List<ColorRole> rolesOf(String name) {
    return switch (name) {
      case "paper", "surface" -> List.of(ColorRole.PAPER);
      case "text" -> List.of(ColorRole.TEXT);
      case "muted", "edge" -> List.of(ColorRole.PAPER, ColorRole.TEXT);
      case "accent" -> List.of(ColorRole.ACCENT);
      case "tint" -> List.of(ColorRole.PAPER, ColorRole.ACCENT);
      case "marked", "key" -> List.of(ColorRole.PAPER, ColorRole.MARKER);
      default -> List.of();
    };
  }

  /** The ratio in a palette; the highest there is where it lacks one of the two. */
  double ratio(Palette palette) {
    return palette
        .find(front)
        .flatMap(color -> palette.find(back).map(color::contrastWith))
        .orElse(21.0);
  }

  boolean holds(Palette palette) {
    return ratio(palette) >= least;
  }

  /** "links (#88aaff) have a contrast of 2.31:1 on the page (#ffffff) and need 4.5:1". */
  String describe(Palette palette) {
    // Cut, not rounded: 4.499 is not enough.
    BigDecimal ratio = BigDecimal.valueOf(ratio(palette)).setScale(2, RoundingMode.DOWN);
    String needed = BigDecimal.valueOf(least).stripTrailingZeros().toPlainString();
    String subject = describe(front, palette);
    boolean plural = subject.startsWith("links") || subject.startsWith("edges");
    return subject
        + (plural ? " have" : " has")
        + " a contrast of "
        + ratio.toPlainString()
        + ":1 on "
        + describe(back, palette)
        + (plural ? " and need " : " and needs ")
        + needed
        + ":1";
  }

  private static String describe(String name, Palette palette) {
    String hex = palette.find(name).map(Color::hex).orElse("");
    String words =
        switch (name) {
          case "paper" -> "the page";
          case "surface" -> "the ground of code";
          case "tint" -> "the ground of what is chosen";
          case "marked" -> "what is marked";
          case "key" -> "the ground of key points";
          case "text" -> "text";
          case "muted" -> "small print";
          case "accent" -> "links";
          case "edge" -> "edges of fields";
          default -> "code in " + name;
        };
    return words + " (" + hex + ")";
  }
}
