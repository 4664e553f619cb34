package dev.querent.card;

import dev.querent.card.CardFonts.Weight;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A text with a font for each of its characters. Emoji and other pictures that the font lacks are
 * left out: no two machines draw them alike, and Java draws those in colour not at all.
 */
final class StyledText {
  /** Letters as they are drawn on paper, not moved to whole pixels. */
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final String text;
  private final CardFonts fonts;
  private final Weight weight;
  private final Script script;
  private final List<Run> runs = new ArrayList<>();
  private String undrawable = "";

  StyledText(String written, CardFonts fonts, Weight weight, Script script) {
    this.fonts = fonts;
    this.weight = weight;
    this.script = script;
    this.text = style(written);
  }

  /** A part of the text in one font. */
  private record Run(int from, int to, Font font) {}

  /** The text as it is drawn. */
  String text() {
    return text;
  }

  /** The first character that no font has; empty where all can be drawn. */
  Optional<String> undrawable() {
    return undrawable.isEmpty() ? Optional.empty() : Optional.of(undrawable);
  }

  /** The same text from one place to another, with something at its end. */
  StyledText part(int from, int to, String end) {
    return new StyledText(text.substring(from, to).strip() + end, fonts, weight, script);
  }

  /** Where its lines may end. */
  LineBreaks breaks() {
    return new LineBreaks(text, script.locale());
  }

  /** Measures and sets parts of the text. */
  TextMeasurer measurer(float size) {
    return new TextMeasurer(attributed(size).getIterator(), EXACT);
  }

  /** The text in one line. */
  TextLayout wholeLine(float size) {
    return new TextLayout(attributed(size).getIterator(), EXACT);
  }

  private AttributedString attributed(float size) {
    AttributedString styled = new AttributedString(text);
    styled.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    styled.addAttribute(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
    styled.addAttribute(
        TextAttribute.RUN_DIRECTION,
        script.rightToLeft() ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    for (Run run : runs) {
      styled.addAttribute(TextAttribute.FONT, run.font().deriveFont(size), run.from(), run.to());
    }
    return styled;
  }

  private String style(String written) {
    StringBuilder drawn = new StringBuilder(written.length());
    BreakIterator characters = BreakIterator.getCharacterInstance(script.locale());
    characters.setText(written);
    boolean afterPicture = false;
    int from = characters.first();
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      String cluster = written.substring(from, to);
      from = to;
      afterPicture = isPicture(cluster) || (afterPicture && all(cluster, StyledText::isInvisible));
      if (!afterPicture) {
        append(cluster, drawn);
      }
    }
    if (drawn.length() > 0 && drawn.charAt(drawn.length() - 1) == ' ') {
      cutLast(drawn);
    }
    return drawn.toString();
  }

  private void append(String cluster, StringBuilder drawn) {
    int start = drawn.length();
    if (!cluster.isBlank()) {
      drawn.append(cluster);
      add(start, drawn.length(), fontOf(cluster));
    } else if (start > 0 && drawn.charAt(start - 1) != ' ') {
      drawn.append(' ');
      add(start, drawn.length(), fonts.own(weight));
    }
  }

  private void cutLast(StringBuilder drawn) {
    drawn.setLength(drawn.length() - 1);
    Run last = runs.remove(runs.size() - 1);
    if (last.from() < drawn.length()) {
      runs.add(new Run(last.from(), drawn.length(), last.font()));
    }
  }

  private Font fontOf(String cluster) {
    Font font = fonts.fontFor(cluster, weight);
    if (font == null && undrawable.isEmpty()) {
      undrawable = cluster;
    }
    return font == null ? fonts.own(weight) : font;
  }

  private void add(int from, int to, Font font) {
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.font().equals(font)) {
      runs.set(runs.size() - 1, new Run(last.from(), to, font));
    } else {
      runs.add(new Run(from, to, font));
    }
  }

  /** Whether nothing that is read would be lost with it. */
  private boolean isPicture(String cluster) {
    return !fonts.hasOwn(cluster, weight)
        && all(cluster, c -> isSymbol(c) || isInvisible(c))
        && !all(cluster, StyledText::isInvisible);
  }

  private static boolean all(String cluster, IntPredicate test) {
    return cluster.codePoints().allMatch(test);
  }

  private static boolean isSymbol(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL -> true;
      // Colours of skin, and emoji that are newer than this Java.
      case Character.MODIFIER_SYMBOL, Character.UNASSIGNED ->
          codePoint >= 0x1f000 && codePoint < 0x20000;
      default -> false;
    };
  }

  /** What joins and varies pictures. */
  private static boolean isInvisible(int codePoint) {
    return codePoint == 0x200d
        || codePoint == 0x20e3
        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || (codePoint >= 0xe0020 && codePoint <= 0xe007f);
  }
}
