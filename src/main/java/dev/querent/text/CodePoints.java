package dev.querent.text;

import java.util.Arrays;

/** A fixed set of code points, made of ranges. */
public final class CodePoints {
  /** Where a range begins, where it ends (exclusive), and so on, rising. */
  private final int[] borders;

  private CodePoints(int[] borders) {
    this.borders = borders;
  }

  /**
   * Reads a set.
   *
   * @param ranges code points and ranges of them in hexadecimal, rising, separated by white space:
   *     {@code 41-5a aa}
   */
  public static CodePoints of(String ranges) {
    String[] parts = ranges.strip().split("\\s+");
    int[] borders = new int[2 * parts.length];
    for (int i = 0; i < parts.length; i++) {
      String[] ends = parts[i].split("-");
      borders[2 * i] = Integer.parseInt(ends[0], 16);
      borders[2 * i + 1] = Integer.parseInt(ends[ends.length - 1], 16) + 1;
    }
    return new CodePoints(borders);
  }

  public boolean contains(int codePoint) {
    int found = Arrays.binarySearch(borders, codePoint);
    int bordersUpTo = found < 0 ? -found - 1 : found + 1;
    return bordersUpTo % 2 == 1;
  }
}
