package dev.querent.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The search of a built site, as readers get it: its engine and its index.
 *
 * @param site the folder that is published
 */
record PublishedSearch(Path site) {
  /** How many results are asked for. */
  static final int LIMIT = 10;

  /** Where the manifest is, from the site's root. */
  static final String MANIFEST = "/search/manifest.json";

  private static final String ENGINE = "search(?:\\.\\w+)?\\.js";

  /** The script with the engine, under the name that it was published with. */
  Path engine() throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("assets"))) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().matches(ENGINE)).toList();
      if (found.size() != 1) {
        throw new IOException("one search engine was expected in '" + site + "', not " + found);
      }
      return found.get(0).toAbsolutePath();
    }
  }

  /** A file of the site; none where there is none. */
  Optional<byte[]> file(String address) {
    Path file = site.resolve(address.substring(1)).normalize();
    if (!file.startsWith(site) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
