package dev.querent.search;

import dev.querent.search.InvertedIndex.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one term shard or one word list.
 *
 * @param bound the least key that belongs there; the first file's is empty
 */
record KeyFile(String bound, List<Key> keys) {
  /** Below this, what zlib adds to a file counts more than what is left out of it. */
  private static final int SMALLEST_SHARD = 512;

  /**
   * Balances shards and bounds. A reader loads all bounds once, which take 3.2 bytes each, and with
   * five queries 18 to 25 shards, compressed to 0.75 of their size, measured on 1,000 and 10,000
   * generated questions and on documentation of 8,588 sections. So eight queries load, with shards
   * of s bytes in an index of n bytes, some 3.2 n / s + 26 s, which is least for the square root of
   * n / 8.
   */
  private static final int LOADED = 8;

  KeyFile {
    keys = List.copyOf(keys);
  }

  /** How many bytes shards should have, so that a visit loads the least. */
  static int shardSize(List<Key> keys) {
    long total = keys.stream().mapToLong(KeyFile::size).sum();
    return Math.max(SMALLEST_SHARD, (int) Math.sqrt((double) total / LOADED));
  }

  /**
   * Spreads terms, stop words and tags over shards, which are of one kind each.
   *
   * @param target how many bytes a shard may have, unless a single key has more
   */
  static List<KeyFile> shards(List<Key> keys, int target) {
    Splitter splitter = new Splitter(target);
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      boolean sameKind = i > 0 && key.isOfOneKindWith(keys.get(i - 1));
      splitter.add(List.of(key), size(key), !sameKind);
    }
    return splitter.finish();
  }

  /**
   * Spreads words over lists.
   *
   * @param fuzzy how many first letters of words must not be torn apart
   * @param target how many bytes a list may have, unless the words of one beginning have more
   */
  static List<KeyFile> wordLists(List<Key> words, int fuzzy, int target) {
    Splitter splitter = new Splitter(target);
    for (List<Key> group : groups(words, fuzzy)) {
      splitter.add(group, sizeOfWords(group), false);
    }
    return splitter.finish();
  }

  /** Words with the same first letters. */
  static List<List<Key>> groups(List<Key> words, int letters) {
    List<List<Key>> groups = new ArrayList<>();
    String beginning = "";
    for (Key word : words) {
      if (groups.isEmpty() || !word.text().startsWith(beginning)) {
        groups.add(new ArrayList<>());
        beginning = word.text().substring(0, word.text().offsetByCodePoints(0, letters));
      }
      groups.get(groups.size() - 1).add(word);
    }
    return groups;
  }

  /** About how many bytes words take in a list. */
  static int sizeOfWords(List<Key> words) {
    int size = 0;
    byte[] previous = {};
    for (Key word : words) {
      size += 3 + word.bytes().length - FrontCoding.shared(previous, word.bytes());
      previous = word.bytes();
    }
    return size;
  }

  /** About how many bytes a key takes in a shard: most of its letters it shares. */
  private static int size(Key key) {
    return 8 + key.entry().text().size() + key.entry().title().size();
  }

  /** The shortest text that is greater than one key and not greater than the next. */
  private static String between(String lower, String upper) {
    int at = 0;
    while (at < lower.length() && lower.codePointAt(at) == upper.codePointAt(at)) {
      at += Character.charCount(upper.codePointAt(at));
    }
    return upper.substring(0, at + Character.charCount(upper.codePointAt(at)));
  }

  /** Fills one file after the other. */
  private static final class Splitter {
    private final int target;
    private final List<KeyFile> files = new ArrayList<>();
    private List<Key> current = new ArrayList<>();
    private String bound = "";
    private int size;

    Splitter(int target) {
      this.target = target;
    }

    void add(List<Key> keys, int bytes, boolean apart) {
      if (!current.isEmpty() && (apart || size + bytes > target)) {
        String last = current.get(current.size() - 1).text();
        files.add(new KeyFile(bound, current));
        bound = between(last, keys.get(0).text());
        current = new ArrayList<>();
        size = 0;
      }
      current.addAll(keys);
      size += bytes;
    }

    List<KeyFile> finish() {
      files.add(new KeyFile(bound, current));
      return files;
    }
  }
}
