package dev.querent.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque colour, in sRGB. What is computed of it is the same on every machine: it goes into
 * published files and messages.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Color(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  public Color {
    requireByte("red", red);
    requireByte("green", green);
    requireByte("blue", blue);
  }

  private static void requireByte(String name, int value) {
    if (value < 0 || value > 255) {
      throw new IllegalArgumentException(name + " is " + value + ", must be from 0 to 255");
    }
  }

  /** The colour that is written as {@code #rgb} or {@code #rrggbb}. */
  public static Optional<Color> parse(String text) {
    if (!HEX.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.substring(1);
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    int value = Integer.parseInt(six, 16);
    return Optional.of(new Color(value >> 16, value >> 8 & 0xff, value & 0xff));
  }

  /** As style sheets have it: {@code #1d46b4}. */
  public String hex() {
    String digits = Integer.toHexString(red << 16 | green << 8 | blue);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  /** This colour with a share of another, from 0 to 1, as {@code color-mix(in srgb, …)} has it. */
  public Color mixedWith(Color other, double share) {
    return new Color(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) StrictMath.round(from + (to - from) * share);
  }

  /** How well one is read on the other: from 1, not at all, to 21. WCAG 2.2, "contrast ratio". */
  public double contrastWith(Color other) {
    double lighter = StrictMath.max(luminance(), other.luminance());
    double darker = StrictMath.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
