package dev.querent.content;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;

/** Reads source files as text: bounded in size, strictly UTF-8, never outside the folder. */
public final class SourceReader {
  private final ContentFiles files;
  private final Limits limits;

  public SourceReader(ContentFolder content, Limits limits) {
    this.files = new ContentFiles(content);
    this.limits = limits;
  }

  /** The text of a source file without a byte order mark; empty when a mistake was reported. */
  public Optional<SourceText> read(SourceFile source, Diagnostics diagnostics) {
    Place place = files.content().placeOf(source.path());
    return files
        .read(source, limits.sourceBytes(), diagnostics)
        .flatMap(bytes -> decode(bytes, place, diagnostics));
  }

  private static Optional<SourceText> decode(byte[] bytes, Place place, Diagnostics diagnostics) {
    Utf8 decoded = Utf8.decode(bytes);
    SourceText text = new SourceText(place.file(), decoded.text());
    decoded
        .flaw()
        .ifPresent(
            flaw ->
                diagnostics.report(
                    Diagnostic.of(Rule.NOT_UTF8, text.at(flaw.index(), 1), flaw.message())
                        .withHint("save the file with the encoding UTF-8")));
    return decoded.flaw().isPresent() ? Optional.empty() : Optional.of(text);
  }

  /**
   * A file that content includes.
   *
   * @param fromPath the including file, relative to the content folder
   * @param relative the included file, relative to the folder of {@code fromPath}
   * @return empty when there is no such file in the content folder, or it cannot be read as text
   */
  public Optional<SourceText> readSample(String fromPath, String relative) {
    return resolve(fromPath, relative).flatMap(this::readQuietly);
  }

  private Optional<SourceText> readQuietly(String path) {
    try {
      Path file = files.content().folder().resolve(path);
      if (!files.isInside(path, file)) {
        return Optional.empty();
      }
      byte[] bytes = BoundedFile.read(file, limits.sourceBytes());
      Utf8 decoded = Utf8.decode(bytes);
      return bytes.length > limits.sourceBytes() || decoded.flaw().isPresent()
          ? Optional.empty()
          : Optional.of(new SourceText(files.content().placeOf(path).file(), decoded.text()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The path from the content folder; empty when it leaves the folder or names a hidden file. */
  private static Optional<String> resolve(String fromPath, String relative) {
    ArrayDeque<String> segments = new ArrayDeque<>();
    int slash = fromPath.lastIndexOf('/');
    String joined = slash < 0 ? relative : fromPath.substring(0, slash + 1) + relative;
    for (String segment : joined.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.equals(".")) {
        if (!FileName.isSampleName(segment)) {
          return Optional.empty();
        }
        segments.addLast(segment);
      }
    }
    return segments.isEmpty() ? Optional.empty() : Optional.of(String.join("/", segments));
  }
}
