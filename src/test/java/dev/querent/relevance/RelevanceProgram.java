package dev.querent.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Started by {@code script/relevance}, which says what its arguments are. */
public final class RelevanceProgram {
  /** Larger sites do not fit into the heap that Java takes on a small machine. */
  private static final int MANY_DOCUMENTS = 50_000;

  private static final String HEAP_FOR_MANY = "-Xmx3g";
  private static final String LAUNCHER = System.getProperty("querent.launcher", "./querent");

  private final List<Path> folders = new ArrayList<>();
  private boolean json;
  private boolean plain;
  private Function<PublishedSearch, Searcher> searchers = JavaSearcher::new;
  private Optional<Path> perQuery = Optional.empty();
  private Optional<Path> kept = Optional.empty();

  private RelevanceProgram(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--json" -> json = true;
        case "--per-query" -> perQuery = Optional.of(Path.of(value(arguments, i++)));
        case "--keep" -> kept = Optional.of(Path.of(value(arguments, i++)));
        case "--with" -> search(value(arguments, i++));
        default -> folders.add(folder(arguments[i]));
      }
    }
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("name the folder of a collection");
    }
  }

  private static String value(String[] arguments, int option) {
    if (option + 1 == arguments.length) {
      throw new IllegalArgumentException(arguments[option] + " needs a value");
    }
    return arguments[option + 1];
  }

  private void search(String name) {
    switch (name) {
      case "java" -> searchers = JavaSearcher::new;
      case "node" -> searchers = NodeSearcher::new;
      case "lucene" -> plain = true;
      default ->
          throw new IllegalArgumentException(
              "'" + name + "' is unknown: with java, node or lucene");
    }
  }

  private static Path folder(String argument) {
    if (argument.startsWith("-")) {
      throw new IllegalArgumentException("there is no option '" + argument + "'");
    }
    return Path.of(argument);
  }

  /** Exit codes are those of Querent: 2 for wrong arguments, 3 where something cannot be read. */
  public static void main(String[] arguments) {
    int code = 0;
    try {
      new RelevanceProgram(arguments).run(System.out);
    } catch (IllegalArgumentException e) {
      System.err.println("script/relevance: " + e.getMessage());
      code = 2;
    } catch (IOException e) {
      System.err.println("script/relevance: " + e);
      code = 3;
    }
    System.exit(code);
  }

  private void run(PrintStream out) throws IOException {
    Path work = Files.createTempDirectory("querent-relevance.");
    try {
      List<CollectionResult> results = new ArrayList<>();
      Evaluation evaluation = new Evaluation(RelevanceProgram::launch, searchers);
      for (Path folder : folders) {
        results.add(result(evaluation, new JudgedCollection(folder), work));
      }
      RelevanceReport report = new RelevanceReport(results);
      out.print(json ? report.json() : report.table());
      if (perQuery.isPresent()) {
        Files.writeString(perQuery.get(), report.perQuery());
      }
    } finally {
      delete(work);
    }
  }

  private CollectionResult result(Evaluation evaluation, JudgedCollection collection, Path work)
      throws IOException {
    if (plain) {
      return Evaluation.of(collection, new PlainLucene(collection));
    }
    long start = System.nanoTime();
    Path project = kept.orElse(work).resolve(collection.name());
    CollectionResult result = evaluation.of(collection, project);
    if (kept.isEmpty()) {
      delete(project);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.err.printf("script/relevance: %s took %d s%n", collection.name(), seconds);
    return result;
  }

  /** Builds as a user does, with the launcher. */
  private static void launch(Path project, int documents) throws IOException {
    Path log = Files.createTempFile("querent-relevance", ".log");
    ProcessBuilder querent =
        new ProcessBuilder(LAUNCHER, "build", "--project", project.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = querent.environment();
    if (documents > MANY_DOCUMENTS) {
      environment.putIfAbsent("QUERENT_OPTS", HEAP_FOR_MANY);
    }
    try {
      if (querent.start().waitFor() != 0) {
        throw new IOException("the site was not built:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(log);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
