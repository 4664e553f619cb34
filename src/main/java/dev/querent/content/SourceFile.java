package dev.querent.content;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file found in the content folder.
 *
 * @param path relative to the content folder, with forward slashes
 * @param file where it is
 * @param size in bytes, when it was found
 */
public record SourceFile(String path, Path file, long size) {
  public SourceFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(file);
  }

  /** The name without folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder, without a slash at its end; empty for the content folder itself. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Whether it is a section's {@code index.md}. */
  public boolean isIndex() {
    return name().equals("index.md");
  }
}
