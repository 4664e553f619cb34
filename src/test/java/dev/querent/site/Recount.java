package dev.querent.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts what is in a content folder from its lines alone, sharing nothing with the code under
 * test. It knows as much YAML as this repository's content uses, and fails on anything else.
 */
final class Recount {
  private static final List<String> LEVELS = List.of("junior", "middle", "senior", "professional");
  private static final List<String> DIFFICULTIES = List.of("warm-up", "medium", "hard", "staff");
  private static final int LAST = Integer.MAX_VALUE;

  private final Path content;
  private final Map<String, Map<String, String>> headers = new TreeMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, Integer> pages = new HashMap<>();

  /** A published question; {@code folder} and {@code address} end with a slash. */
  record Question(
      String folder,
      String address,
      int number,
      String level,
      String difficulty,
      Set<String> tags) {}

  /** Reads a content folder whose collections come in this order. */
  Recount(Path content, List<String> collections) throws IOException {
    this.content = content;
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = content.relativize(file).toString().replace('\\', '/');
        headers.put(name, header(Files.readAllLines(file)));
      }
    }
    for (String collection : collections) {
      walk(collection + "/", new ArrayList<>());
    }
  }

  /** Every published question in reading order. */
  List<Question> questions() {
    return questions;
  }

  /** The questions at or below an address. */
  List<Question> below(String address) {
    return questions.stream().filter(q -> q.folder().startsWith(address)).toList();
  }

  /** How many folders below an address hold questions. */
  long topicsBelow(String address) {
    return below(address).stream()
        .map(Question::folder)
        .filter(folder -> !folder.equals(address))
        .distinct()
        .count();
  }

  /** How many plain pages are below an address, indexes left out. */
  int pagesBelow(String address) {
    return pages.entrySet().stream()
        .filter(e -> e.getKey().startsWith(address))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void walk(String folder, List<Question> counted) {
    List<String> files =
        headers.keySet().stream()
            .filter(f -> f.startsWith(folder) && f.indexOf('/', folder.length()) < 0)
            .filter(f -> !f.equals(folder + "index.md"))
            .toList();
    List<String> published = new ArrayList<>();
    for (String file : files) {
      boolean page = inherited(file, "kind").equals("page");
      String status = headers.get(file).getOrDefault("status", "published");
      if (page) {
        pages.merge(folder, 1, Integer::sum);
      } else if (status.equals("published")) {
        published.add(file);
      }
    }
    published.sort(
        Comparator.<String>comparingInt(this::weight)
            .thenComparingInt(f -> rank(LEVELS, inherited(f, "level")))
            .thenComparingInt(f -> rank(DIFFICULTIES, inherited(f, "difficulty")))
            .thenComparing(Comparator.naturalOrder()));
    for (String file : published) {
      Question question =
          new Question(
              folder,
              file.replace(".md", "/"),
              counted.size() + 1,
              inherited(file, "level"),
              inherited(file, "difficulty"),
              tags(file));
      counted.add(question);
      questions.add(question);
    }
    headers.keySet().stream()
        .filter(f -> f.startsWith(folder) && f.indexOf('/', folder.length()) > 0)
        .map(f -> f.substring(0, f.indexOf('/', folder.length()) + 1))
        .distinct()
        .sorted(
            Comparator.<String>comparingInt(f -> weight(f + "index.md"))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(child -> walk(child, counted));
  }

  private int weight(String file) {
    String weight = headers.getOrDefault(file, Map.of()).get("weight");
    return weight == null ? LAST : Integer.parseInt(weight);
  }

  private static int rank(List<String> words, String word) {
    return word.isEmpty() ? LAST : words.indexOf(word);
  }

  private String inherited(String file, String key) {
    String own = headers.get(file).get(key);
    if (own != null) {
      return own;
    }
    for (String index : indexesAbove(file)) {
      String value = headers.getOrDefault(index, Map.of()).get("defaults." + key);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private Set<String> tags(String file) {
    Set<String> tags = new LinkedHashSet<>(list(headers.get(file).get("tags")));
    for (String index : indexesAbove(file)) {
      tags.addAll(list(headers.getOrDefault(index, Map.of()).get("defaults.tags")));
    }
    return tags;
  }

  private static List<String> indexesAbove(String file) {
    List<String> indexes = new ArrayList<>();
    for (int at = file.lastIndexOf('/'); at >= 0; at = file.lastIndexOf('/', at - 1)) {
      indexes.add(file.substring(0, at + 1) + "index.md");
    }
    indexes.add("index.md");
    return indexes;
  }

  private static List<String> list(String written) {
    if (written == null) {
      return List.of();
    }
    if (!written.startsWith("[") || !written.endsWith("]")) {
      throw new IllegalStateException("list is '" + written + "', must be on one line");
    }
    return Arrays.stream(written.substring(1, written.length() - 1).split(","))
        .map(word -> word.strip().replace("\"", ""))
        .toList();
  }

  private static Map<String, String> header(List<String> lines) {
    Map<String, String> header = new HashMap<>();
    if (lines.isEmpty() || !lines.get(0).equals("---")) {
      return header;
    }
    String parent = "";
    for (String line : lines.subList(1, lines.size())) {
      if (line.equals("---")) {
        return header;
      }
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      String key = line.substring(0, colon).strip();
      if (value.isEmpty()) {
        parent = key + ".";
      } else if (value.startsWith("{")) {
        for (String pair : value.substring(1, value.length() - 1).split(", (?=[a-z]+:)")) {
          header.put(
              key + "." + pair.split(":")[0].strip(),
              pair.substring(pair.indexOf(':') + 1).strip());
        }
      } else {
        header.put((line.startsWith(" ") ? parent : "") + key, value);
      }
    }
    throw new IllegalStateException("front matter is not closed");
  }

  @Override
  public String toString() {
    return content + ": " + questions;
  }
}
