package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.querent.search.InvertedIndex.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyFileTest {
  private static Key key(String text) {
    return Key.of(text, new InvertedIndex.Entry());
  }

  private static Key key(String text, int documents) {
    InvertedIndex.Entry entry = new InvertedIndex.Entry();
    for (int i = 0; i < documents; i++) {
      entry.text().add(i, 1);
    }
    return Key.of(text, entry);
  }

  private static List<Key> keys(String... texts) {
    return List.of(texts).stream().map(KeyFileTest::key).toList();
  }

  private static List<String> bounds(List<KeyFile> files) {
    return files.stream().map(KeyFile::bound).toList();
  }

  private static List<List<String>> texts(List<KeyFile> files) {
    return files.stream().map(file -> file.keys().stream().map(Key::text).toList()).toList();
  }

  @Test
  void withoutKeysThereIsOneEmptyFile() {
    assertThat(texts(KeyFile.shards(List.of(), 100))).containsExactly(List.of());
    assertThat(bounds(KeyFile.wordLists(List.of(), 1, 100))).containsExactly("");
  }

  @Test
  void noShardMixesKindsOfKeys() {
    List<KeyFile> shards = KeyFile.shards(keys("\u0001a", "\u0001b", "\u0002a", "a", "b"), 1000);
    assertThat(texts(shards))
        .containsExactly(List.of("\u0001a", "\u0001b"), List.of("\u0002a"), List.of("a", "b"));
    assertThat(bounds(shards)).containsExactly("", "\u0002", "a");
  }

  @Test
  void shardsGrowWithTheSquareRootOfTheIndex() {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      keys.add(key("k" + i, 50_000));
    }
    int size = KeyFile.shardSize(keys);
    List<Key> fourTimes = Stream.generate(() -> keys).limit(4).flatMap(List::stream).toList();

    assertThat(size).isGreaterThan(512);
    assertThat(KeyFile.shardSize(fourTimes)).isCloseTo(2 * size, within(2));
    assertThat(KeyFile.shardSize(List.of())).isEqualTo(512);
  }

  @Test
  void aKeyWithMoreDocumentsThanFitIsAlone() {
    List<Key> keys = List.of(key("a", 2), key("b", 2), key("c", 200), key("d", 2), key("e", 2));
    assertThat(texts(KeyFile.shards(keys, 100)))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d", "e"));
  }

  @Test
  void boundsAreTheShortestThatTellNeighboursApart() {
    List<KeyFile> each =
        KeyFile.shards(keys("conn", "connect", "connection", "cwnd", "\ud83d\udc80", "\uff21"), 1);
    assertThat(bounds(each))
        .containsExactly("", "conne", "connecti", "cw", "\ud83d\udc80", "\uff21");
  }

  @Test
  void boundsHoldWholeCharacters() {
    assertThat(bounds(KeyFile.shards(keys("\ud83d\udc80", "\ud83d\udc81x"), 1)))
        .containsExactly("", "\ud83d\udc81");
  }

  @Test
  void everyKeyIsInTheLastShardWhoseBoundIsNotGreater() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("KeyFileTest seed: " + seed);
    Random random = new Random(seed);
    TreeSet<String> texts = new TreeSet<>();
    String letters = "ab\u00e9\u5b57\uff21\ud83d\udc80\ud83d\udc81";
    while (texts.size() < 500) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        int at = letters.offsetByCodePoints(0, random.nextInt(7));
        text.appendCodePoint(letters.codePointAt(at));
      }
      texts.add(text.toString());
    }
    List<Key> keys = new ArrayList<>();
    texts.forEach(text -> keys.add(key(text, random.nextInt(6))));
    List<KeyFile> shards = KeyFile.shards(keys, 60);
    assertThat(shards).hasSizeGreaterThan(20);
    for (int i = 0; i < shards.size(); i++) {
      for (Key key : shards.get(i).keys()) {
        assertThat(key.text()).isGreaterThanOrEqualTo(shards.get(i).bound());
        if (i + 1 < shards.size()) {
          assertThat(key.text()).isLessThan(shards.get(i + 1).bound());
        }
      }
    }
  }

  @Test
  void wordsWithTheSameBeginningStayTogether() {
    List<Key> words = keys("aab", "aac", "abb", "bab", "bba", "cab");
    assertThat(texts(KeyFile.wordLists(words, 1, 10)))
        .containsExactly(List.of("aab", "aac", "abb"), List.of("bab", "bba"), List.of("cab"));
    assertThat(texts(KeyFile.wordLists(words, 2, 13)))
        .containsExactly(List.of("aab", "aac"), List.of("abb", "bab"), List.of("bba", "cab"));
    assertThat(bounds(KeyFile.wordLists(words, 2, 13))).containsExactly("", "ab", "bb");
  }
}
