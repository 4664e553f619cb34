package dev.querent.relevance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with documents, queries, and judgements which document answers which query.
 *
 * <ul>
 *   <li>{@code docs.jsonl} (or {@code corpus.jsonl}): {@code id}, {@code title} and {@code text} of
 *       each document;
 *   <li>{@code queries.jsonl}: {@code id} and {@code text} of each query;
 *   <li>{@code qrels.tsv} (or {@code qrels/test.tsv}): query, document, grade, the columns of the
 *       BEIR collections; or query, iteration, document, grade, those of the TREC conferences. A
 *       line of headings is skipped.
 * </ul>
 *
 * In the place of {@code id}, {@code _id} may stand.
 */
final class JudgedCollection {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> IDS = List.of("id", "_id");

  private final Path folder;

  JudgedCollection(Path folder) {
    this.folder = folder;
  }

  /** What is searched for and found. */
  record Entry(String id, String title, String text) {}

  /** What is done with each document. */
  interface Visitor {
    /**
     * @param number counts from 0
     */
    void visit(int number, Entry document) throws IOException;
  }

  /** The name of the folder. */
  String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** Reads the documents one by one, so that they need not all be in memory. */
  void documents(Visitor visitor) throws IOException {
    lines(file("docs.jsonl", "corpus.jsonl"), visitor);
  }

  /** The ids of all documents, in order. */
  List<String> documentIds() throws IOException {
    List<String> ids = new ArrayList<>();
    documents((number, document) -> ids.add(document.id()));
    return ids;
  }

  /** The queries in the order of the file. */
  List<Entry> queries() throws IOException {
    List<Entry> queries = new ArrayList<>();
    lines(file("queries.jsonl"), (number, query) -> queries.add(query));
    return queries;
  }

  /** Grades by query and document; what is not judged has none. */
  Map<String, Map<String, Double>> judgements() throws IOException {
    Map<String, Map<String, Double>> judgements = new HashMap<>();
    Path file = file("qrels.tsv", "qrels/test.tsv");
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] cells = cells(line);
      if (line.isBlank() || (number == 1 && isHeading(cells))) {
        continue;
      }
      if (cells.length < 3) {
        throw new IOException(file + ":" + number + ": not a query, a document and a grade");
      }
      String document = cells[cells.length - 2];
      double grade = grade(cells[cells.length - 1], file + ":" + number);
      judgements.computeIfAbsent(cells[0], query -> new LinkedHashMap<>()).put(document, grade);
    }
    return judgements;
  }

  /** Ids may hold blanks where cells end with tabs. */
  private static String[] cells(String line) {
    return line.strip().split(line.contains("\t") ? "\t" : " +");
  }

  private static boolean isHeading(String[] cells) {
    return !cells[cells.length - 1].matches("[-+.0-9]+");
  }

  private static double grade(String cell, String place) throws IOException {
    try {
      return Math.max(0, Double.parseDouble(cell));
    } catch (NumberFormatException e) {
      throw new IOException(place + ": '" + cell + "' is no grade", e);
    }
  }

  private Path file(String... names) throws IOException {
    for (String name : names) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    throw new IOException("there is no file '" + folder.resolve(names[0]) + "'");
  }

  private static void lines(Path file, Visitor visitor) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          visitor.visit(number, entry(line, file + ", entry " + (number + 1)));
          number++;
        }
      }
    }
  }

  private static Entry entry(String line, String place) throws IOException {
    Map<String, String> values = values(line);
    Optional<String> id = IDS.stream().filter(values::containsKey).findFirst().map(values::get);
    return new Entry(
        id.orElseThrow(() -> new IOException(place + ": it has no id")),
        values.getOrDefault("title", ""),
        values.getOrDefault("text", ""));
  }

  /** The texts and numbers of an object, but for what is in further objects and arrays. */
  private static Map<String, String> values(String line) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isStructStart()) {
          json.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
          values.put(key, json.getText());
        }
      }
    }
    return values;
  }
}
