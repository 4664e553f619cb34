package dev.querent.search;

/**
 * The documents that have a key in a field, in their order and with their frequencies, in the bytes
 * of a term shard: docs/search-format.md, section 3.2.
 */
final class Postings {
  /** No documents; nothing is added to it. */
  static final Postings NONE = new Postings();

  private final ByteBuilder bytes = new ByteBuilder(4);
  private int documents;
  private int last;

  /**
   * Adds a document behind those that were added before.
   *
   * @param frequency how often it has the key, at least 1
   */
  void add(int document, int frequency) {
    int delta = document - last;
    bytes.varint(delta << 1 | (frequency == 1 ? 1 : 0));
    if (frequency != 1) {
      bytes.varint(frequency - 2);
    }
    last = document;
    documents++;
  }

  /** How many documents there are. */
  int documents() {
    return documents;
  }

  /** How many bytes they take. */
  int size() {
    return bytes.size();
  }

  void writeTo(ByteBuilder out) {
    out.append(bytes);
  }
}
