package dev.querent.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which colours a picture has, and how often. A table of its own: boxed numbers would take longer
 * for the pixels of a card than drawing it does.
 */
final class ColorCounts {
  private static final int SPREAD = 0x9e3779b1;

  private int[] colors = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  ColorCounts(int[] pixels) {
    int last = -1;
    for (int i = 0; i < pixels.length; i++) {
      if (i == 0 || pixels[i] != pixels[i - 1]) {
        last = place(pixels[i]);
      }
      if (counts[last]++ == 0 && 2 * ++size > colors.length) {
        grow();
        last = place(pixels[i]);
      }
    }
  }

  /** Every colour once, the most frequent first; of equally frequent ones, the smaller number. */
  List<Integer> byCount() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < colors.length; i++) {
      if (counts[i] > 0) {
        found.add(colors[i]);
      }
    }
    found.sort(
        Comparator.comparingInt((Integer color) -> -counts[place(color)])
            .thenComparing(Comparator.naturalOrder()));
    return found;
  }

  /** How many places the table has. */
  int places() {
    return colors.length;
  }

  /** The place of a colour in the table, the same until a colour is added. */
  int place(int color) {
    int mask = colors.length - 1;
    int place = color * SPREAD >>> 12 & mask;
    while (counts[place] > 0 && colors[place] != color) {
      place = place + 1 & mask;
    }
    if (counts[place] == 0) {
      colors[place] = color;
    }
    return place;
  }

  private void grow() {
    int[] oldColors = colors;
    int[] oldCounts = counts;
    colors = new int[2 * oldColors.length];
    counts = new int[2 * oldCounts.length];
    for (int i = 0; i < oldColors.length; i++) {
      if (oldCounts[i] > 0) {
        counts[place(oldColors[i])] = oldCounts[i];
      }
    }
  }
}
