package dev.querent.search;

import dev.querent.search.InvertedIndex.Key;
import java.util.List;

/**
 * Writes keys in order as docs/search-format.md says in sections 3.2 and 3.3: of each only what it
 * does not share with the one before it.
 */
final class FrontCoding {
  private FrontCoding() {}

  /** A term shard. */
  static byte[] shard(List<Key> keys) {
    ByteBuilder frequencies = new ByteBuilder(keys.size() * 2);
    ByteBuilder postings = new ByteBuilder(4096);
    for (Key key : keys) {
      frequencies.varint(key.entry().text().documents());
      frequencies.varint(key.entry().title().documents());
      key.entry().text().writeTo(postings);
      key.entry().title().writeTo(postings);
    }
    ByteBuilder names = names(keys);
    ByteBuilder out = new ByteBuilder(names.size() + frequencies.size() + postings.size() + 12);
    out.varint(keys.size());
    out.varint(names.size());
    out.varint(frequencies.size());
    out.append(names);
    out.append(frequencies);
    out.append(postings);
    return out.toBytes();
  }

  /** A word list. */
  static byte[] words(List<Key> words) {
    ByteBuilder names = names(words);
    ByteBuilder out = new ByteBuilder(names.size() + words.size() * 2 + 8);
    out.varint(words.size());
    out.varint(names.size());
    out.append(names);
    words.forEach(word -> out.varint(word.entry().text().documents()));
    return out.toBytes();
  }

  /** How many first bytes two keys have in common. */
  static int shared(byte[] a, byte[] b) {
    int length = Math.min(a.length, b.length);
    int shared = 0;
    while (shared < length && a[shared] == b[shared]) {
      shared++;
    }
    return shared;
  }

  private static ByteBuilder names(List<Key> keys) {
    ByteBuilder out = new ByteBuilder(keys.size() * 8);
    byte[] previous = {};
    for (Key key : keys) {
      int shared = shared(previous, key.bytes());
      int rest = key.bytes().length - shared;
      out.varint(shared);
      out.varint(rest);
      out.append(key.bytes(), shared, rest);
      previous = key.bytes();
    }
    return out;
  }
}
