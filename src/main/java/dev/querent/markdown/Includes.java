package dev.querent.markdown;

import dev.querent.diagnostic.SourceText;
import java.util.Optional;

/** Gives the text of files that content includes; stays inside the content folder. */
@FunctionalInterface
public interface Includes {
  /** No file can be included. */
  Includes NONE = (from, path) -> Optional.empty();

  /**
   * The file at {@code path}, relative to the folder of the file {@code from}.
   *
   * @param from the including file, named as in {@link SourceText#file()}
   * @return empty when there is no such file or it may not be read
   */
  Optional<SourceText> read(String from, String path);
}
