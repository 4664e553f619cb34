package dev.querent.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.SmallFloat;

/** The index of a site in memory: for every key the documents that have it. */
final class InvertedIndex {
  /** Begins the keys of the stop words. */
  static final char COMMON = '\u0001';

  /** Begins the keys of tags. */
  static final char TAG = '\u0002';

  /** Longer keys are nothing that anybody looks for. */
  static final int LONGEST_KEY = 255;

  private final Map<String, Entry> terms = new HashMap<>();
  private final Map<String, Entry> common = new HashMap<>();
  private final Map<String, Entry> tags = new HashMap<>();
  private final Map<SearchField, FieldCount> fields = new EnumMap<>(SearchField.class);
  private final byte[] norms;
  private int documents;

  /**
   * @param documents how many will be added
   */
  InvertedIndex(int documents) {
    this.norms = new byte[documents];
    for (SearchField field : SearchField.values()) {
      fields.put(field, new FieldCount());
    }
  }

  /** Adds the next document. */
  void add(DocumentTerms document, List<String> itsTags) {
    document.terms().forEach((term, frequencies) -> add(terms, term, frequencies));
    document.common().forEach((term, frequencies) -> add(common, term, frequencies));
    for (String tag : itsTags) {
      tags.computeIfAbsent(tag, key -> new Entry()).text.add(documents, 1);
    }
    for (SearchField field : SearchField.values()) {
      fields.get(field).add(document.tokens().get(field));
    }
    norms[documents] = SmallFloat.intToByte4(document.length());
    documents++;
  }

  private void add(Map<String, Entry> entries, String key, DocumentTerms.Frequencies frequencies) {
    Entry entry = entries.computeIfAbsent(key, term -> new Entry());
    if (frequencies.inText() > 0) {
      entry.text.add(documents, frequencies.inText());
    }
    if (frequencies.inTitle() > 0) {
      entry.addTitle(documents, frequencies.inTitle());
    }
  }

  /** How many documents have something in a field, and how much. */
  FieldCount count(SearchField field) {
    return fields.get(field);
  }

  /** The lengths of the field {@link SearchField#ALL}, a byte for each document. */
  byte[] norms() {
    return norms;
  }

  /** All keys in their order, kind by kind. */
  List<Key> keys() {
    List<Key> keys = new ArrayList<>(terms.size() + common.size() + tags.size());
    common.forEach((term, entry) -> keys.add(Key.of(COMMON + term, entry)));
    tags.forEach((tag, entry) -> keys.add(Key.of(TAG + tag, entry)));
    terms.forEach((term, entry) -> keys.add(Key.of(term, entry)));
    keys.sort(Comparator.comparing(Key::text));
    return keys;
  }

  /** The documents of a key. */
  static final class Entry {
    private final Postings text = new Postings();
    private Postings title = Postings.NONE;

    private void addTitle(int document, int frequency) {
      // Most terms are in no title.
      title = title == Postings.NONE ? new Postings() : title;
      title.add(document, frequency);
    }

    /** Those that have it in the first field of its kind. */
    Postings text() {
      return text;
    }

    /** Those that have it in the second field of its kind, which is about titles. */
    Postings title() {
      return title;
    }
  }

  /**
   * A key and its documents.
   *
   * @param bytes the key in UTF-8
   */
  record Key(String text, byte[] bytes, Entry entry) {
    static Key of(String text, Entry entry) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > LONGEST_KEY) {
        throw new IllegalArgumentException(
            "key has " + bytes.length + " bytes, must have at most " + LONGEST_KEY);
      }
      return new Key(text, bytes, entry);
    }

    /** Whether it is a term, and neither a stop word nor a tag. */
    boolean isTerm() {
      return kind() != COMMON && kind() != TAG;
    }

    /** Whether it may be in one file with another. */
    boolean isOfOneKindWith(Key other) {
      return isTerm() ? other.isTerm() : kind() == other.kind();
    }

    private char kind() {
      return text.charAt(0);
    }
  }

  /** What a field holds. */
  static final class FieldCount {
    private int documents;
    private long tokens;

    private void add(int ofDocument) {
      documents += ofDocument > 0 ? 1 : 0;
      tokens += ofDocument;
    }

    /** How many documents have a token in it. */
    int documents() {
      return documents;
    }

    /** How many tokens they have, wholes included. */
    long tokens() {
      return tokens;
    }
  }
}
