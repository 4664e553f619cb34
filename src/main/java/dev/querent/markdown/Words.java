package dev.querent.markdown;

/** Counts words, to tell roughly how long a text takes to read. */
final class Words {
  /** Japanese kana begin here; what is below is written with spaces, but for a few scripts. */
  private static final char KANA = '\u3040';

  private static final char LAST_IDEOGRAPH = '\u9fff';

  private Words() {}

  /**
   * How many words stand between two places: what white space separates. Of Chinese and Japanese,
   * which have none, two signs count as one word.
   */
  static int count(String text, int from, int to) {
    int words = 0;
    int signs = 0;
    boolean inWord = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean sign = c >= KANA && c <= LAST_IDEOGRAPH;
      boolean letter = c > ' ' && !sign;
      signs += sign ? 1 : 0;
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words + (signs + 1) / 2;
  }
}
