package dev.querent.content;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads bytes of files below one content folder, and of nothing else. */
final class ContentFiles {
  private final ContentFolder content;
  // Threads may race here and each find it once more.
  private Path realFolder;

  ContentFiles(ContentFolder content) {
    this.content = content;
  }

  ContentFolder content() {
    return content;
  }

  /** The bytes of a file, at most {@code limit}; what stands in the way is reported. */
  Optional<byte[]> read(SourceFile source, int limit, Diagnostics diagnostics) {
    try {
      if (!isInside(source.path(), source.file())) {
        String message = "'" + source.name() + "' is not a regular file in the content folder";
        diagnostics.report(
            mistake(Rule.NOT_A_FILE, source, message).withHint("put the file itself there"));
        return Optional.empty();
      }
      byte[] bytes = BoundedFile.read(source.file(), limit);
      if (bytes.length > limit) {
        String message = "'" + source.name() + "' is larger than " + limit + " bytes";
        diagnostics.report(
            mistake(Rule.FILE_TOO_LARGE, source, message)
                .withHint("make it smaller, or raise the bound under 'limits' in 'querent.yaml'"));
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      String message = "'" + source.name() + "' cannot be read";
      diagnostics.report(
          mistake(Rule.UNREADABLE_FILE, source, message).withHint("check its permissions"));
      return Optional.empty();
    }
  }

  /**
   * Whether a file is where its path says: a regular file, reached through no link. Checked before
   * opening, since opening a pipe would wait for its writer.
   */
  boolean isInside(String path, Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && file.toRealPath().equals(realFolder().resolve(path));
  }

  private Path realFolder() throws IOException {
    Path known = realFolder;
    if (known == null) {
      known = content.folder().toRealPath();
      realFolder = known;
    }
    return known;
  }

  private Diagnostic mistake(Rule rule, SourceFile source, String message) {
    return Diagnostic.of(rule, content.placeOf(source.path()), message);
  }
}
