package dev.querent.card;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture in a few colours. What is drawn here has some flat colours and the shades between them
 * at the edges of letters, so the most frequent colours are kept and the others become the nearest
 * of them.
 */
final class FewColors {
  /** As far as the corners of the colour space are apart, squared, and more. */
  private static final int FARTHEST = 4 * 256 * 256;

  private final int[] colors;
  private final byte[] indexes;

  private FewColors(int[] colors, byte[] indexes) {
    this.colors = colors;
    this.indexes = indexes;
  }

  /**
   * Reduces a picture.
   *
   * @param pixels as {@code 0xAARRGGBB}
   * @param most how many colours may be left, at most 256
   */
  static FewColors of(int[] pixels, int most) {
    ColorCounts counts = new ColorCounts(pixels);
    List<Integer> byCount = counts.byCount();
    int[] kept = keep(byCount, most);
    byte[] nearest = new byte[counts.places()];
    byCount.forEach(color -> nearest[counts.place(color)] = (byte) nearest(color, kept));
    byte[] indexes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      boolean same = i > 0 && pixels[i] == pixels[i - 1];
      indexes[i] = same ? indexes[i - 1] : nearest[counts.place(pixels[i])];
    }
    return new FewColors(kept, indexes);
  }

  /** The colours, as {@code 0xAARRGGBB}. */
  int[] colors() {
    return colors;
  }

  /** For each pixel, which colour it has. */
  byte[] indexes() {
    return indexes;
  }

  /** Takes colours that are farther from all taken before, until there are few enough. */
  private static int[] keep(List<Integer> byCount, int most) {
    for (int apart = 0; ; apart = apart == 0 ? 16 : apart * 5 / 4) {
      List<Integer> kept = new ArrayList<>();
      for (int color : byCount) {
        if (kept.size() <= most && isApart(color, kept, apart)) {
          kept.add(color);
        }
      }
      if (kept.size() <= most) {
        return kept.stream().mapToInt(Integer::intValue).toArray();
      }
    }
  }

  private static boolean isApart(int color, List<Integer> kept, int apart) {
    for (int other : kept) {
      if (distance(color, other) <= apart) {
        return false;
      }
    }
    return true;
  }

  private static int nearest(int color, int[] kept) {
    int best = 0;
    int least = FARTHEST + 1;
    for (int i = 0; i < kept.length; i++) {
      int distance = distance(color, kept[i]);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** The squared distance of two colours; all that are wholly transparent are one. */
  private static int distance(int a, int b) {
    if (a >>> 24 == 0 && b >>> 24 == 0) {
      return 0;
    }
    int sum = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int difference = (a >>> shift & 0xff) - (b >>> shift & 0xff);
      sum += difference * difference;
    }
    return sum;
  }
}
