package dev.querent.relevance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the search engine of a site in Node, which compiles it: for large collections. */
final class NodeSearcher implements Searcher {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SCRIPT = "/relevance/node.mjs";

  private final PublishedSearch search;

  NodeSearcher(PublishedSearch search) {
    this.search = search;
  }

  @Override
  public List<List<String>> answers(List<String> queries) throws IOException {
    Path folder = Files.createTempDirectory("querent-relevance");
    Path script = folder.resolve("node.mjs");
    Path questions = folder.resolve("queries");
    try (InputStream in = NodeSearcher.class.getResourceAsStream(SCRIPT)) {
      Files.copy(in, script);
      writeQueries(queries, questions);
      List<List<String>> answers = run(script, questions);
      if (answers.size() != queries.size()) {
        throw new IOException("Node answered " + answers.size() + " of " + queries.size());
      }
      return answers;
    } finally {
      Files.deleteIfExists(script);
      Files.deleteIfExists(questions);
      Files.delete(folder);
    }
  }

  private static void writeQueries(List<String> queries, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (String query : queries) {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeString(query);
        json.close();
        out.write('\n');
      }
    }
  }

  private List<List<String>> run(Path script, Path queries) throws IOException {
    Process node =
        new ProcessBuilder(
                "node",
                script.toString(),
                search.engine().toString(),
                search.site().toAbsolutePath().toString(),
                PublishedSearch.MANIFEST,
                Integer.toString(PublishedSearch.LIMIT))
            .redirectInput(queries.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<List<String>> answers = new ArrayList<>();
    String out = new String(node.getInputStream().readAllBytes(), UTF_8);
    for (String line : out.lines().toList()) {
      answers.add(texts(line));
    }
    try {
      if (node.waitFor() != 0) {
        throw new IOException("Node ended with " + node.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return answers;
  }

  private static List<String> texts(String array) throws IOException {
    List<String> texts = new ArrayList<>();
    try (JsonParser json = JSON.createParser(array)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      }
    }
    return texts;
  }
}
