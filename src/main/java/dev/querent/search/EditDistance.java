package dev.querent.search;

/**
 * The restricted Damerau-Levenshtein distance (optimal string alignment): how many code points must
 * be inserted, dropped, replaced or swapped with their neighbour, where nothing is touched twice.
 */
final class EditDistance {
  private final int[] from;

  /**
   * @param from the word that others are compared with
   */
  EditDistance(String from) {
    this.from = from.codePoints().toArray();
  }

  /** The distance to another word. */
  int to(String word) {
    int[] to = word.codePoints().toArray();
    int[][] table = new int[from.length + 1][to.length + 1];
    for (int i = 0; i <= from.length; i++) {
      for (int j = 0; j <= to.length; j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : least(table, to, i, j);
      }
    }
    return table[from.length][to.length];
  }

  private int least(int[][] table, int[] to, int i, int j) {
    int replaced = table[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
    int moved = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    int least = Math.min(replaced, moved);
    boolean swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
