package dev.querent.benchmark;

import dev.querent.corpus.SearchCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A site of generated questions, with search and without, and a copy of its questions' pages. */
final class BenchmarkSite {
  private final Path folder;

  /**
   * Writes the sources.
   *
   * @param folder for everything
   */
  BenchmarkSite(Path folder, int questions) throws IOException {
    this.folder = folder;
    for (boolean search : List.of(true, false)) {
      Path project = project(search);
      new SearchCorpus(project, questions).write();
      String header = search ? "" : "---\nsearch: false\n---\n";
      Files.writeString(project.resolve("content/index.md"), header + "# Generated\n");
    }
  }

  /** The folder of the sources; without search, there is only another line in the settings. */
  Path project(boolean search) {
    return folder.resolve(search ? "with-search" : "without-search");
  }

  /** Where the site is built. */
  Path built(boolean search) {
    return project(search).resolve("site");
  }

  /** The folder of the copy, without anything but pages of questions. */
  Path pages() {
    return folder.resolve("pages");
  }

  /** Copies the pages of the questions into an empty folder. */
  void copyPages() throws IOException {
    delete(pages());
    Path site = built(true);
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(BenchmarkSite::isQuestion).toList()) {
        Path copy = pages().resolve(site.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static boolean isQuestion(Path file) {
    return file.getFileName().toString().equals("index.html")
        && file.getParent().getFileName().toString().startsWith("question-");
  }

  /** A page of a question, from the root of the site. */
  String page() throws IOException {
    return find("collection-0/.*/question-\\d+/index\\.html").replace("index.html", "");
  }

  /** The script of the search engine, from the root of the site. */
  String engine() throws IOException {
    return find("assets/js/search/search\\.\\w+\\.js");
  }

  private String find(String pattern) throws IOException {
    Path site = built(true);
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.matches(pattern))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IOException("the site has no " + pattern));
    }
  }

  /** Deletes a folder, where it is there. */
  static void delete(Path folder) throws IOException {
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
