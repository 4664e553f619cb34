package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.ZlibFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the index of a published site, written from docs/search-format.md and from nothing else. It
 * fails where a file breaks a rule of that page.
 */
public final class PublishedIndex {
  private final Path folder;
  private final Map<String, Object> manifest;

  /**
   * @param site the output folder of a build
   */
  public PublishedIndex(Path site) {
    this.folder = site.resolve("search");
    this.manifest = asObject(Json.read(bytes(folder.resolve("manifest.json"))));
  }

  /** The documents that have a key, and how often, in the two fields of its kind. */
  public record Lists(Map<Integer, Integer> text, Map<Integer, Integer> title) {}

  /** The members of the manifest. */
  public Map<String, Object> manifest() {
    return manifest;
  }

  /** A list of the manifest. */
  public List<Object> list(String name) {
    return asList(manifest.get(name));
  }

  /** How many documents there are. */
  public int documents() {
    return (Integer) manifest.get("documents");
  }

  /** The statistics of a field. */
  public Map<String, Object> field(String name) {
    return list("fields").stream()
        .map(PublishedIndex::asObject)
        .filter(field -> field.get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The values of a kind, with labels and numbers of documents. */
  public List<Object> facet(String kind) {
    return asList(asObject(manifest.get("facets")).get(kind));
  }

  /** All keys of all term shards. */
  public Map<String, Lists> keys() {
    Map<String, Lists> keys = new LinkedHashMap<>();
    List<Object> bounds = list("terms");
    for (int i = 0; i < bounds.size(); i++) {
      Map<String, Lists> shard = shard(file("t" + i));
      checkPlace(List.copyOf(shard.keySet()), bounds, i);
      assertThat(shard.keySet().stream().map(PublishedIndex::kind).distinct().count())
          .as("kinds of keys in t" + i)
          .isLessThanOrEqualTo(1);
      keys.putAll(shard);
    }
    assertThat(List.copyOf(keys.keySet())).isSorted();
    return keys;
  }

  /** The words for corrections, with the numbers of their documents. */
  public Map<String, Integer> words() {
    Map<String, Integer> words = new LinkedHashMap<>();
    List<Object> bounds = list("words");
    Map<String, Integer> listOf = new TreeMap<>();
    int fuzzy = (Integer) manifest.get("fuzzy");
    for (int i = 0; i < bounds.size(); i++) {
      Reader in = new Reader(file("w" + i));
      int count = in.number();
      int end = in.number() + in.at;
      List<String> list = in.keys(count);
      assertThat(in.at).isEqualTo(end);
      for (String word : list) {
        String beginning = word.substring(0, word.offsetByCodePoints(0, fuzzy));
        assertThat(listOf.getOrDefault(beginning, i)).as("the list of " + word).isEqualTo(i);
        listOf.put(beginning, i);
        words.put(word, in.number());
      }
      in.end();
      checkPlace(list, bounds, i);
    }
    assertThat(List.copyOf(words.keySet())).isSorted();
    return words;
  }

  /** Column 0 are norms, 1 difficulties, 2 levels: a byte for each document. */
  public int[] column(int number) {
    byte[] docs = file("docs");
    assertThat(docs).hasSize(3 * documents());
    int[] column = new int[documents()];
    Arrays.setAll(column, i -> docs[number * column.length + i] & 0xff);
    return column;
  }

  /** The card of a document, its address completed. */
  public List<Object> card(int document) {
    int size = (Integer) manifest.get("cards");
    List<Object> cards = asList(Json.read(file("c" + document / size)));
    assertThat(cards).hasSize(Math.min(size, documents() - document / size * size));
    List<Object> card = new ArrayList<>(asList(cards.get(document % size)));
    String section = "";
    for (Object each : list("sections")) {
      List<Object> range = asList(each);
      if ((Integer) range.get(2) <= document && document < (Integer) range.get(3)) {
        section = (String) range.get(0);
      }
    }
    card.set(0, section + card.get(0));
    return card;
  }

  /** The addresses of all documents. */
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < documents(); i++) {
      addresses.add((String) card(i).get(0));
    }
    return addresses;
  }

  /** The text of a document. */
  public String text(int document) {
    String name = (String) card(document).get(2);
    byte[] bytes = ZlibFile.unpack(bytes(folder.resolve("text/" + name + ".bin")));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static char kind(String key) {
    return key.charAt(0) > '\u0002' ? 'a' : key.charAt(0);
  }

  private static void checkPlace(List<String> keys, List<Object> bounds, int number) {
    assertThat(bounds.get(0)).isEqualTo("");
    for (String key : keys) {
      assertThat(key).isGreaterThanOrEqualTo((String) bounds.get(number));
      if (number + 1 < bounds.size()) {
        assertThat(key).isLessThan((String) bounds.get(number + 1));
      }
    }
  }

  private Map<String, Lists> shard(byte[] bytes) {
    Reader in = new Reader(bytes);
    int count = in.number();
    int keyBytes = in.number();
    int frequencyBytes = in.number();
    int start = in.at;
    List<String> keys = in.keys(count);
    assertThat(in.at - start).isEqualTo(keyBytes);
    List<int[]> frequencies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frequencies.add(new int[] {in.number(), in.number()});
    }
    assertThat(in.at - start - keyBytes).isEqualTo(frequencyBytes);
    Map<String, Lists> shard = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Map<Integer, Integer> text = in.postings(frequencies.get(i)[0]);
      shard.put(keys.get(i), new Lists(text, in.postings(frequencies.get(i)[1])));
    }
    in.end();
    return shard;
  }

  private byte[] file(String name) {
    return ZlibFile.unpack(bytes(generation().resolve(name + ".bin")));
  }

  private Path generation() {
    return folder.resolve((String) manifest.get("generation"));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(Object value) {
    return (Map<String, Object>) value;
  }

  /** A value as a list. */
  @SuppressWarnings("unchecked")
  public static List<Object> asList(Object value) {
    return (List<Object>) value;
  }

  /** Goes through a file. */
  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7f) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    List<String> keys(int count) {
      List<String> keys = new ArrayList<>();
      byte[] key = {};
      for (int i = 0; i < count; i++) {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        next.write(key, 0, number());
        int length = number();
        next.write(bytes, at, length);
        at += length;
        key = next.toByteArray();
        keys.add(new String(key, StandardCharsets.UTF_8));
      }
      return keys;
    }

    Map<Integer, Integer> postings(int count) {
      Map<Integer, Integer> postings = new LinkedHashMap<>();
      int document = 0;
      for (int i = 0; i < count; i++) {
        int next = number();
        document += next >>> 1;
        postings.put(document, (next & 1) == 1 ? 1 : number() + 2);
      }
      assertThat(postings).hasSize(count);
      return postings;
    }

    void end() {
      assertThat(at).isEqualTo(bytes.length);
    }
  }
}
