package dev.querent.search;

import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.search.InvertedIndex.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The files of an index but for texts and manifest: docs/search-format.md, sections 3.2 to 3.5. */
final class IndexFiles {
  /** Documents in one file of cards. */
  static final int CARDS = 2;

  private static final int WORD_LIST = 6 << 10;

  /** What one thread takes at once. */
  private static final int AT_ONCE = 64;

  private static final int SHORTEST_WORD = 3;
  private static final Pattern NO_WORD = Pattern.compile("[0-9.+#]");

  private final List<KeyFile> shards;
  private final List<KeyFile> wordLists;
  private final int fuzzy;
  private final List<Planned> files = new ArrayList<>();

  /** Decides which key goes where. */
  IndexFiles(IndexedSite site) {
    List<Key> keys = site.index().keys();
    int documents = site.cards().size();
    this.shards = KeyFile.shards(keys, KeyFile.shardSize(keys));
    List<Key> words = keys.stream().filter(IndexFiles::isWord).toList();
    this.fuzzy = fuzzy(words);
    this.wordLists = KeyFile.wordLists(words, fuzzy, WORD_LIST);
    plan("t", shards, FrontCoding::shard);
    plan("w", wordLists, FrontCoding::words);
    files.add(new Planned("docs", site::documents));
    for (int from = 0; from < documents; from += CARDS) {
      List<Card> cards = site.cards().subList(from, Math.min(documents, from + CARDS));
      files.add(new Planned("c" + from / CARDS, () -> json(cards)));
    }
  }

  /** What corrections are chosen from. */
  private static boolean isWord(Key key) {
    String text = key.text();
    return key.isTerm()
        && text.codePointCount(0, text.length()) >= SHORTEST_WORD
        && !NO_WORD.matcher(text).find();
  }

  /** One letter finds more; with two, no list is larger than it should be. */
  private static int fuzzy(List<Key> words) {
    boolean fits =
        KeyFile.groups(words, 1).stream().allMatch(g -> KeyFile.sizeOfWords(g) <= WORD_LIST);
    return fits ? 1 : 2;
  }

  private void plan(String letter, List<KeyFile> keyFiles, Function<List<Key>, byte[]> format) {
    for (int i = 0; i < keyFiles.size(); i++) {
      List<Key> keys = keyFiles.get(i).keys();
      files.add(new Planned(letter + i, () -> format.apply(keys)));
    }
  }

  private static byte[] json(List<Card> cards) {
    JsonValue json = JsonValue.array(cards.stream().map(Card::json).toList());
    return JsonWriter.write(json).getBytes(StandardCharsets.UTF_8);
  }

  /** Lower bounds of the term shards. */
  List<String> shards() {
    return shards.stream().map(KeyFile::bound).toList();
  }

  /** Lower bounds of the word lists. */
  List<String> wordLists() {
    return wordLists.stream().map(KeyFile::bound).toList();
  }

  /** How many first letters a correction shares with what was typed. */
  int fuzzy() {
    return fuzzy;
  }

  /** All files, compressed. */
  List<IndexFile> compressed(Parallel parallel) throws IOException {
    List<IndexFile> compressed = new ArrayList<>();
    List<List<Planned>> groups = new ArrayList<>();
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      groups.add(files.subList(from, Math.min(files.size(), from + AT_ONCE)));
    }
    parallel.map(groups, IndexFiles::compress).forEach(compressed::addAll);
    return compressed;
  }

  private static List<IndexFile> compress(List<Planned> group) {
    List<IndexFile> compressed = new ArrayList<>();
    try (Zlib zlib = new Zlib()) {
      for (Planned file : group) {
        byte[] bytes = zlib.compress(file.contents.get());
        compressed.add(new IndexFile(file.name, Digest.of(bytes), bytes));
      }
    }
    return compressed;
  }

  /** A file before its contents are written. */
  private record Planned(String name, Supplier<byte[]> contents) {}
}
