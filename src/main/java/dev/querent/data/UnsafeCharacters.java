package dev.querent.data;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Characters that a reader cannot see and that change how the text around them is shown: control
 * characters, the controls of bidirectional text, line separators and lone surrogates. Text with
 * one of them can look like something it is not, or steer a terminal.
 *
 * <p>The ranges are written out, since what {@link Character#getType(int)} says differs between
 * JDKs.
 */
public final class UnsafeCharacters {
  private UnsafeCharacters() {}

  /** Whether this code point must not be shown as it is. */
  public static boolean isUnsafe(int codePoint) {
    return isControl(codePoint)
        || isBidiControl(codePoint)
        || (codePoint >= 0xd800 && codePoint <= 0xdfff)
        || codePoint == 0x2028
        || codePoint == 0x2029
        || codePoint == 0xfeff
        || (codePoint >= 0xfff9 && codePoint <= 0xfffb);
  }

  /** The first code point of {@code text} that must not be shown as it is. */
  public static OptionalInt firstIn(String text) {
    return text.codePoints().filter(UnsafeCharacters::isUnsafe).findFirst();
  }

  /** How a code point is named in messages, such as {@code U+202E}. */
  public static String name(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static boolean isControl(int c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
  }

  /** Unicode's property Bidi_Control. */
  private static boolean isBidiControl(int c) {
    return c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
