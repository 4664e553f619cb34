package dev.querent.relevance;

import dev.querent.search.ScriptEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the search engine of a site on the JVM, one for each processor. */
final class JavaSearcher implements Searcher {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String MODULE =
      """
      import { openIndex } from './%s';
      let index;
      export default async (query) => {
        index ??= await openIndex('%s', { fetch, inflate });
        const { hits } = await index.search(query, { limit: %d });
        return hits.map(({ url }) => url).join('\\n');
      };
      """;

  private final PublishedSearch search;

  JavaSearcher(PublishedSearch search) {
    this.search = search;
  }

  @Override
  public List<List<String>> answers(List<String> queries) throws IOException {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), queries.size() / 20 + 1);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<List<String>>>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        List<String> part =
            queries.subList(queries.size() * i / threads, queries.size() * (i + 1) / threads);
        parts.add(pool.submit(() -> answersOfOne(part)));
      }
      return joined(parts);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<List<String>> joined(List<Future<List<List<String>>>> parts)
      throws IOException {
    List<List<String>> answers = new ArrayList<>();
    for (Future<List<List<String>>> part : parts) {
      try {
        answers.addAll(part.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IOException("the search engine failed", e.getCause());
      }
    }
    return answers;
  }

  private List<List<String>> answersOfOne(List<String> queries) throws IOException {
    Path engine = search.engine();
    try (ScriptEngine scripts = ScriptEngine.of(engine.getParent(), LIMIT)) {
      scripts.serve(search::file);
      ScriptEngine.Script script =
          scripts.module(
              MODULE.formatted(
                  engine.getFileName(), PublishedSearch.MANIFEST, PublishedSearch.LIMIT));
      return queries.stream().map(query -> script.call(query).lines().toList()).toList();
    }
  }
}
