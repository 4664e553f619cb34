package dev.querent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.GzipSize;
import dev.querent.SiteProject;
import dev.querent.corpus.SearchCorpus;
import dev.querent.search.ScriptEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many bytes a first search loads: scripts and styles of the search, the manifest, and what the
 * engine fetches for a query with ten results and their texts. Compressed as a web server would at
 * its best.
 */
class SearchWeightTest {
  private static final int QUERIES = 12;

  private static final String MODULE =
      """
      import { openIndex } from './%s';
      export default async (query) => {
        const index = await openIndex('/search/manifest.json', { fetch, inflate });
        const { hits } = await index.search(query);
        await Promise.all(hits.map((hit) => hit.text()));
        return hits.length;
      };
      """;

  @ParameterizedTest
  @CsvSource({"100, 40000", "1000, 45000"})
  void aFirstSearchWithAllThatItLoadsKeepsToItsBudget(int questions, int budget)
      throws IOException {
    try (SiteProject project = SiteProject.bare()) {
      new SearchCorpus(project.folder(), questions).write();
      project.run("build").printsNoProblem().exitsWith(0);
      int code = weightOfCode(project.site());
      assertThat(code).as("scripts and styles of the search").isGreaterThan(5_000);
      List<Integer> weights = new ArrayList<>();
      for (String query : TypedQueries.of(project.site(), QUERIES)) {
        weights.add(code + weightOfFirst(project.site(), query));
      }
      weights.sort(null);
      System.out.printf(
          "first search of %d questions, gzip -9: %d to %d bytes of %d, %d of them code%n",
          questions, weights.get(0), weights.get(QUERIES - 1), budget, code);
      assertThat(weights.get(QUERIES - 1)).isLessThan(budget);
    }
  }

  /** Scripts and styles that come with a search; a page without one loads none of them. */
  private static int weightOfCode(Path site) throws IOException {
    int weight = 0;
    try (Stream<Path> files = Files.walk(site.resolve("assets"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("(dialog|search)\\..*")).toList()) {
        // The engine is in the dialog; by itself it is for other people's pages.
        if (!file.getFileName().toString().matches("search\\..*js")) {
          weight += GzipSize.of(Files.readAllBytes(file));
        }
      }
    }
    return weight;
  }

  private static int weightOfFirst(Path site, String query) throws IOException {
    int[] weight = {0};
    Set<String> fetched = new HashSet<>();
    Path engine = engine(site);
    try (ScriptEngine scripts = ScriptEngine.of(engine.getParent(), Duration.ofMinutes(2))) {
      scripts.serve(
          address -> {
            Optional<byte[]> file = file(site.resolve(address.substring(1)));
            if (fetched.add(address)) {
              weight[0] += file.map(bytes -> transferred(address, bytes)).orElse(0);
            }
            return file;
          });
      scripts.module(MODULE.formatted(engine.getFileName())).call(query);
    }
    assertThat(fetched).hasSizeGreaterThan(3);
    return weight[0];
  }

  private static Path engine(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("assets"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("search\\.\\w+\\.js"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  /** A server compresses text, and leaves alone what it does not know. */
  private static int transferred(String address, byte[] bytes) {
    return address.endsWith(".bin") ? bytes.length : GzipSize.of(bytes);
  }

  private static Optional<byte[]> file(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
