package dev.querent.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.querent.ZlibFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.util.SmallFloat;

/**
 * A small search index, written here from docs/search-format.md alone, so that the modules of the
 * theme are tested against the specification and not against the export of this program.
 */
final class TinyIndex {
  private static final List<String> FIELDS = List.of("all", "title", "common", "common-title");
  private static final float[] BOOSTS = {1, 0.3f, 0.1f, 0.5f};
  private static final float[] K1 = {1.2f, 0.6f, 1.2f, 1.2f};

  /** One document; the name of its text is {@code x} and its number. */
  record Doc(String path, String title, List<String> lines, Map<String, String> values) {
    Doc {
      lines = List.copyOf(lines);
      values = Map.copyOf(values);
    }

    /** With a difficulty, a level or a tag. */
    Doc with(String kind, String value) {
      Map<String, String> more = new TreeMap<>(values);
      more.put(kind, value);
      return new Doc(path, title, lines, more);
    }
  }

  private final Analysis analysis;
  private final List<Doc> docs;
  private final List<List<String>> sections = new ArrayList<>();
  private final Map<String, List<String>> vocabularies = new TreeMap<>();
  private final TreeMap<String, List<TreeMap<Integer, Integer>>> postings = new TreeMap<>();
  private final int[] terms = new int[FIELDS.size()];
  private final boolean[][] has;
  private final int[] lengths;

  private String generation = "g1";
  private int keysOfShard = 6;
  private int fuzzy = 1;

  TinyIndex(Map<String, List<String>> synonyms, Doc... docs) {
    this.analysis = new Analysis("en", synonyms);
    this.docs = List.of(docs);
    this.has = new boolean[FIELDS.size()][docs.length];
    this.lengths = new int[docs.length];
    vocabularies.put("difficulty", List.of("easy", "hard"));
    vocabularies.put("level", List.of("junior", "senior"));
    for (int id = 0; id < docs.length; id++) {
      index(id, docs[id]);
    }
    vocabularies.put("tag", values("tag"));
  }

  /** A document of prose; a line that begins with a tab is code, one with {@code #id} a heading. */
  static Doc doc(String path, String title, String... lines) {
    return new Doc(path, title, List.of(lines), Map.of());
  }

  TinyIndex section(String path, String title) {
    sections.add(List.of(path, title));
    return this;
  }

  TinyIndex generation(String name) {
    generation = name;
    return this;
  }

  TinyIndex keysOfShard(int count) {
    keysOfShard = count;
    return this;
  }

  TinyIndex fuzzy(int letters) {
    fuzzy = letters;
    return this;
  }

  /** All files by their addresses below {@code search/}. */
  Map<String, byte[]> files() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    List<List<String>> shards = cut(List.copyOf(postings.keySet()), keysOfShard);
    List<List<String>> lists = wordLists();
    IntStream.range(0, shards.size()).forEach(i -> parts.put("t" + i, shard(shards.get(i))));
    IntStream.range(0, lists.size()).forEach(i -> parts.put("w" + i, words(lists.get(i))));
    parts.put("docs", columns());
    for (int card = 0; card * 2 < docs.size(); card++) {
      parts.put("c" + card, cards(card * 2).getBytes(UTF_8));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("manifest.json", manifest(shards, lists).getBytes(UTF_8));
    parts.forEach(
        (name, bytes) -> files.put(generation + "/" + name + ".bin", ZlibFile.pack(bytes)));
    for (int id = 0; id < docs.size(); id++) {
      files.put("text/x" + id + ".bin", ZlibFile.pack(text(docs.get(id)).getBytes(UTF_8)));
    }
    return files;
  }

  private void index(int id, Doc doc) {
    for (Token token : tokens(doc.title(), false)) {
      add(token, token.stop() ? 2 : 0, id);
      add(token, token.stop() ? 3 : 1, id);
    }
    for (String line : doc.lines()) {
      String text = line.substring(line.startsWith("#") ? line.indexOf('\t') + 1 : 0);
      tokens(text, line.startsWith("\t")).forEach(token -> add(token, token.stop() ? 2 : 0, id));
    }
    if (doc.values().containsKey("tag")) {
      put("\u0002" + doc.values().get("tag"), 0, id);
    }
  }

  private List<Token> tokens(String text, boolean code) {
    return analysis.runs(text, code).stream().flatMap(run -> run.tokens().stream()).toList();
  }

  private void add(Token token, int field, int id) {
    terms[field]++;
    has[field][id] = true;
    lengths[id] += field == 0 && !token.whole() ? 1 : 0;
    put((field > 1 ? "\u0001" : "") + token.term(), field % 2, id);
  }

  private void put(String key, int list, int id) {
    postings
        .computeIfAbsent(key, k -> List.of(new TreeMap<>(), new TreeMap<>()))
        .get(list)
        .merge(id, 1, Integer::sum);
  }

  private byte[] shard(List<String> keys) {
    Bytes front = frontCoded(keys);
    Bytes sizes = new Bytes();
    Bytes lists = new Bytes();
    for (String key : keys) {
      postings.get(key).forEach(list -> sizes.number(list.size()));
      postings.get(key).forEach(list -> addPostings(lists, list));
    }
    Bytes shard = new Bytes();
    shard.number(keys.size());
    shard.number(front.size());
    shard.number(sizes.size());
    shard.add(front.toByteArray());
    shard.add(sizes.toByteArray());
    shard.add(lists.toByteArray());
    return shard.toByteArray();
  }

  private static void addPostings(Bytes bytes, TreeMap<Integer, Integer> list) {
    int before = 0;
    for (Map.Entry<Integer, Integer> posting : list.entrySet()) {
      int frequency = posting.getValue();
      bytes.number((posting.getKey() - before) << 1 | (frequency == 1 ? 1 : 0));
      if (frequency != 1) {
        bytes.number(frequency - 2);
      }
      before = posting.getKey();
    }
  }

  private byte[] words(List<String> words) {
    Bytes front = frontCoded(words);
    Bytes list = new Bytes();
    list.number(words.size());
    list.number(front.size());
    list.add(front.toByteArray());
    words.forEach(word -> list.number(postings.get(word).get(0).size()));
    return list.toByteArray();
  }

  private static Bytes frontCoded(List<String> keys) {
    Bytes bytes = new Bytes();
    byte[] before = {};
    for (String key : keys) {
      byte[] after = key.getBytes(UTF_8);
      int shared = 0;
      while (shared < Math.min(before.length, after.length) && before[shared] == after[shared]) {
        shared++;
      }
      bytes.number(shared);
      bytes.number(after.length - shared);
      bytes.write(after, shared, after.length - shared);
      before = after;
    }
    return bytes;
  }

  /** No list mixes stop words, tags and terms. */
  private static List<List<String>> cut(List<String> keys, int most) {
    List<List<String>> lists = new ArrayList<>(List.of(new ArrayList<>()));
    for (String key : keys) {
      List<String> last = lists.get(lists.size() - 1);
      boolean alike = last.isEmpty() || kind(last.get(0)) == kind(key);
      if (last.size() >= most || !alike) {
        lists.add(new ArrayList<>(List.of(key)));
      } else {
        last.add(key);
      }
    }
    return lists;
  }

  private List<List<String>> wordLists() {
    Predicate<String> word = key -> key.matches("[^\u0001\u0002\\d.+#]{3,}");
    List<List<String>> lists = new ArrayList<>(List.of(new ArrayList<>()));
    for (String key : postings.keySet().stream().filter(word).toList()) {
      List<String> last = lists.get(lists.size() - 1);
      if (last.size() >= keysOfShard && !begin(last.get(last.size() - 1)).equals(begin(key))) {
        lists.add(new ArrayList<>(List.of(key)));
      } else {
        last.add(key);
      }
    }
    return lists;
  }

  private String begin(String word) {
    return word.substring(0, word.offsetByCodePoints(0, fuzzy));
  }

  private static int kind(String key) {
    return Math.min(key.charAt(0), 3);
  }

  /** Norms, difficulties, levels. */
  private byte[] columns() {
    int count = docs.size();
    byte[] columns = new byte[3 * count];
    for (int id = 0; id < count; id++) {
      columns[id] = SmallFloat.intToByte4(lengths[id]);
      columns[count + id] = (byte) (position("difficulty", id) + 1);
      columns[2 * count + id] = (byte) (position("level", id) + 1);
    }
    return columns;
  }

  private int position(String kind, int id) {
    String value = docs.get(id).values().get(kind);
    return value == null ? -1 : vocabularies.get(kind).indexOf(value);
  }

  private String cards(int from) {
    return IntStream.range(from, Math.min(docs.size(), from + 2))
        .mapToObj(
            id -> array(quoted("d" + id + "/"), quoted(docs.get(id).title()), quoted("x" + id)))
        .toList()
        .toString();
  }

  private static String text(Doc doc) {
    return doc.title() + "\n" + String.join("", doc.lines().stream().map(l -> l + "\n").toList());
  }

  private String manifest(List<List<String>> shards, List<List<String>> lists) {
    List<String> fields = IntStream.range(0, FIELDS.size()).mapToObj(this::field).toList();
    return object(
        "format", "1",
        "generation", quoted(generation),
        "language", quoted("en"),
        "documents", "" + docs.size(),
        "fields", fields.toString(),
        "terms", bounds(shards),
        "words", bounds(lists),
        "fuzzy", "" + fuzzy,
        "cards", "2",
        "sections", sections.stream().map(s -> range(s.get(0), s.get(1))).toList().toString(),
        "facets", facets(),
        "stopWords", quoted(String.join(" ", analysis.stopWords())),
        "synonyms", synonyms());
  }

  private String field(int number) {
    long documents = IntStream.range(0, docs.size()).filter(id -> has[number][id]).count();
    return object(
        "name", quoted(FIELDS.get(number)),
        "boost", "" + BOOSTS[number],
        "k1", "" + K1[number],
        "b", number == 0 ? "0.75" : "0",
        "documents", "" + documents,
        "terms", "" + terms[number]);
  }

  /**
   * The shortest strings of whole characters that tell the last key of a list from the first of the
   * next.
   */
  private static String bounds(List<List<String>> lists) {
    List<String> bounds = new ArrayList<>(List.of(quoted("")));
    for (int i = 1; i < lists.size(); i++) {
      String before = lists.get(i - 1).get(lists.get(i - 1).size() - 1);
      String after = lists.get(i).get(0);
      int length = 1;
      while (before.startsWith(after.substring(0, length))
          || Character.isHighSurrogate(after.charAt(length - 1))) {
        length++;
      }
      bounds.add(quoted(after.substring(0, length)));
    }
    return bounds.toString();
  }

  private String range(String path, String title) {
    int[] ids =
        IntStream.range(0, docs.size())
            .filter(id -> docs.get(id).path().startsWith(path))
            .toArray();
    return array(quoted(path), quoted(title), "" + ids[0], "" + (ids[ids.length - 1] + 1));
  }

  private String facets() {
    List<String> members = new ArrayList<>();
    for (String kind : vocabularies.keySet()) {
      members.add(quoted(kind));
      List<String> present = values(kind);
      members.add(
          vocabularies.get(kind).stream().map(value -> facet(value, present)).toList().toString());
    }
    return object(members.toArray(String[]::new));
  }

  private static String facet(String value, List<String> present) {
    return array(
        quoted(value),
        quoted(value.toUpperCase(java.util.Locale.ROOT)),
        present.contains(value) ? "1" : "0");
  }

  private List<String> values(String kind) {
    return docs.stream()
        .flatMap(d -> d.values().entrySet().stream())
        .filter(e -> e.getKey().equals(kind))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  private String synonyms() {
    List<String> members = new ArrayList<>();
    analysis
        .synonyms()
        .forEach(
            (word, others) -> {
              members.add(quoted(word));
              members.add(others.stream().map(TinyIndex::quoted).toList().toString());
            });
    return object(members.toArray(String[]::new));
  }

  private static String object(String... members) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < members.length; i += 2) {
      String name = members[i].startsWith("\"") ? members[i] : quoted(members[i]);
      json.append(i == 0 ? "" : ",").append(name).append(':').append(members[i + 1]);
    }
    return json.append('}').toString();
  }

  private static String array(String... values) {
    return List.of(values).toString();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\u0001", "\\u0001")
            .replace("\u0002", "\\u0002")
        + '"';
  }

  /** Bytes and varints. */
  private static final class Bytes extends ByteArrayOutputStream {
    void number(int number) {
      int rest = number;
      for (; rest > 127; rest >>>= 7) {
        write(rest & 127 | 128);
      }
      write(rest);
    }

    void add(byte[] bytes) {
      writeBytes(bytes);
    }
  }
}
