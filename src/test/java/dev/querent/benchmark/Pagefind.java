package dev.querent.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program of Pagefind.
 *
 * @param program the file
 */
record Pagefind(Path program) {
  /** Where the program puts the index below the folder of the pages. */
  static final String FOLDER = "pagefind";

  /**
   * Looks for the program.
   *
   * @param environment {@code PAGEFIND} is the program or a folder with its npm package; without
   *     it, the {@code PATH} is searched
   * @throws IllegalArgumentException if {@code PAGEFIND} is neither
   */
  static Optional<Pagefind> find(Map<String, String> environment) throws IOException {
    String named = environment.getOrDefault("PAGEFIND", "");
    if (!named.isEmpty()) {
      Optional<Path> found = program(Path.of(named));
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "PAGEFIND is '" + named + "', which is neither Pagefind nor a folder with it");
      }
      return found.map(Pagefind::new);
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "pagefind");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(new Pagefind(program));
      }
    }
    return Optional.empty();
  }

  /**
   * The program itself rather than the script of the npm package, whose Node would be counted, too.
   */
  private static Optional<Path> program(Path named) throws IOException {
    if (Files.isRegularFile(named)) {
      return Optional.of(named).filter(Files::isExecutable);
    }
    if (!Files.isDirectory(named)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(named, 6)) {
      return files
          .filter(file -> file.getFileName().toString().matches("pagefind(_extended)?(\\.exe)?"))
          .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
          .filter(file -> file.getParent().endsWith("bin"))
          .sorted()
          .findFirst()
          .map(Path::toAbsolutePath);
    }
  }

  /** What to run to index the {@code main} of all pages of a folder. */
  List<String> command(Path pages) {
    return List.of(
        program.toString(),
        "--site",
        pages.toString(),
        "--glob",
        "**/*.html",
        "--root-selector",
        "main");
  }

  /** As it gives it, such as {@code 1.6.0}. */
  String version() throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true).start();
    try (var out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).trim();
      return said.substring(said.lastIndexOf(' ') + 1);
    }
  }
}
