package dev.querent.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many files a folder holds, and how many bytes these have. */
record FolderSize(int files, long bytes) {
  private static final FolderSize NOTHING = new FolderSize(0, 0);

  /** The index of a site of Querent. */
  static FolderSize ofQuerent(Path site) throws IOException {
    return of(site.resolve("search"), ".*\\.(bin|json)");
  }

  /** The index of Pagefind, without the scripts, styles and programs that it puts beside. */
  static FolderSize ofPagefind(Path pages) throws IOException {
    return of(
        pages.resolve(Pagefind.FOLDER),
        "pagefind-entry\\.json|.*\\.pf_(meta|index|fragment|filter)");
  }

  private static FolderSize of(Path folder, String names) throws IOException {
    FolderSize size = NOTHING;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().matches(names)) {
          size = new FolderSize(size.files + 1, size.bytes + Files.size(file));
        }
      }
    }
    return size;
  }
}
