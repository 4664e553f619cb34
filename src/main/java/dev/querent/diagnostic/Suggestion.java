package dev.querent.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word an author probably meant among those that are allowed. */
public final class Suggestion {
  private static final int SHOWN_WORDS = 25;

  private Suggestion() {}

  /**
   * The allowed word nearest to {@code written}, when it is near enough to be a slip: at most a
   * third of its letters changed, added, dropped or swapped with the next.
   */
  public static Optional<String> nearest(String written, Collection<String> allowed) {
    return nearest(written, allowed, Math.max(1, written.length() / 3));
  }

  /** The allowed word nearest to {@code written}, at most {@code edits} letters away. */
  public static Optional<String> nearest(String written, Collection<String> allowed, int edits) {
    String wanted = written.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int least = edits;
    for (String word : allowed) {
      // What is further away than the nearest so far need not be measured to its end.
      int distance = distance(wanted, word.toLowerCase(Locale.ROOT), least);
      boolean first = nearest.isEmpty() || word.compareTo(nearest.get()) < 0;
      if (distance < least || (distance == least && first)) {
        nearest = Optional.of(word);
        least = distance;
      }
    }
    return nearest;
  }

  /** "did you mean 'x'?" where a word is near, otherwise the allowed words when they are few. */
  public static Optional<String> hint(String written, Collection<String> allowed) {
    Optional<String> near = nearest(written, allowed).map(word -> "did you mean '" + word + "'?");
    if (near.isPresent() || allowed.isEmpty() || allowed.size() > SHOWN_WORDS) {
      return near;
    }
    return Optional.of(
        "use one of " + allowed.stream().map(w -> "'" + w + "'").collect(Collectors.joining(", ")));
  }

  /**
   * Optimal string alignment distance: how many code points must be inserted, dropped, replaced or
   * swapped with their neighbour, where nothing is touched twice; {@code bound + 1} when it is
   * larger than {@code bound}.
   */
  public static int distance(String from, String to, int bound) {
    int[] a = from.codePoints().toArray();
    int[] b = to.codePoints().toArray();
    if (Math.abs(a.length - b.length) > bound) {
      return bound + 1;
    }
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] current = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length; j++) {
        int cost = a[i - 1] == b[j - 1] ? 0 : 1;
        int best = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        current[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
        least = Math.min(least, current[j]);
      }
      if (least > bound) {
        return bound + 1;
      }
      int[] recycled = beforeLast;
      beforeLast = last;
      last = current;
      current = recycled;
    }
    return Math.min(last[b.length], bound + 1);
  }
}
