package dev.querent.report;

import dev.querent.data.UnsafeCharacters;

/**
 * Text from content made fit for a terminal: what would move the cursor, change colours or turn the
 * direction of writing is shown as a placeholder.
 */
final class VisibleText {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private VisibleText() {}

  /** The whole text with placeholders. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(of(c)));
    return out.toString();
  }

  /** One code point, or its placeholder. */
  static String of(int codePoint) {
    if (!UnsafeCharacters.isUnsafe(codePoint)) {
      return Character.toString(codePoint);
    }
    if (codePoint < 0x20) {
      return Character.toString(CONTROL_PICTURES + codePoint);
    }
    return codePoint == 0x7f
        ? Character.toString(PICTURE_OF_DELETE)
        : "<" + UnsafeCharacters.name(codePoint) + ">";
  }

  /**
   * How many columns of a terminal a code point takes: 2 for East Asian wide characters and emoji
   * (UAX #11, the wide ranges in blocks), 0 for marks that join the character before, otherwise 1.
   */
  static int width(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0x303e)
        || (c >= 0x3041 && c <= 0x33ff)
        || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xa000 && c <= 0xa4cf)
        || (c >= 0xa960 && c <= 0xa97f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f680 && c <= 0x1f6ff)
        || (c >= 0x1f900 && c <= 0x1f9ff)
        || (c >= 0x1fa70 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
