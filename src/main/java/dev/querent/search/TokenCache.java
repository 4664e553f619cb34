package dev.querent.search;

import java.util.List;

/**
 * Remembers what was made of words, for most are said again soon. Every word has one place, where a
 * later one replaces it, so it takes no more memory for a large site.
 *
 * <p>May be used by several threads without locks: an entry never changes, and one that another
 * thread has replaced is only made again.
 */
final class TokenCache {
  private static final int PLACES = 1 << 16;

  /** Longer words are seldom said twice. */
  private static final int LONGEST = 64;

  private final Entry[] entries = new Entry[PLACES];

  /** The tokens of the word at a place of a text, or none where it is not remembered. */
  List<Token> get(String text, int start, int end) {
    Entry entry = entries[place(text, start, end)];
    return entry != null && entry.isOf(text, start, end) ? entry.tokens : List.of();
  }

  void put(String word, List<Token> tokens) {
    if (word.length() <= LONGEST) {
      entries[place(word, 0, word.length())] = new Entry(word, tokens);
    }
  }

  private static int place(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ hash >>> 16) & PLACES - 1;
  }

  private record Entry(String word, List<Token> tokens) {
    boolean isOf(String text, int start, int end) {
      return word.length() == end - start && text.startsWith(word, start);
    }
  }
}
