package dev.querent.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Some items of a list, for one thread.
 *
 * @param from the first
 * @param to behind the last
 */
record Range(int from, int to) {
  /** Few enough to share, and enough to set up a compressor for. */
  private static final int ITEMS = 32;

  /**
   * How many ranges are worked on before their results are taken, which are in memory until then.
   */
  private static final int AT_ONCE = 32;

  /** Ranges over all items of a list, and these again in lists of what is worked on at once. */
  static List<List<Range>> over(int items) {
    List<List<Range>> all = new ArrayList<>();
    List<Range> current = List.of();
    for (int from = 0; from < items; from += ITEMS) {
      if (from % (ITEMS * AT_ONCE) == 0) {
        current = new ArrayList<>();
        all.add(current);
      }
      current.add(new Range(from, Math.min(items, from + ITEMS)));
    }
    return all;
  }

  /** The items of a list. */
  <T> List<T> of(List<T> list) {
    return list.subList(from, to);
  }
}
