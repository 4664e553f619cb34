package dev.querent.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code git log -z --name-only} prints: for every commit its time, then the files it changed,
 * each ended by NUL. Files may have any name, and commits any time.
 */
final class ChangeLog {
  /** The committer's time behind a mark that no path in a repository begins with. */
  static final String FORMAT = "/%ct";

  /** The last second whose year has four digits, as feeds and sitemaps want it. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private final String prefix;
  private final Map<String, Instant> latest = new HashMap<>();

  /**
   * @param prefix from the top of the repository to the folder whose files are wanted, with a slash
   *     at its end; may be empty
   */
  ChangeLog(String prefix) {
    this.prefix = prefix;
  }

  void read(InputStream in) throws IOException {
    Optional<Instant> time = Optional.empty();
    boolean first = false;
    for (Optional<String> record = next(in); record.isPresent(); record = next(in)) {
      String text = record.get();
      if (text.startsWith("/")) {
        time = time(text.substring(1));
        first = true;
      } else {
        // Git puts a line end between a commit and its files, and nothing after a merge.
        String path = first && text.startsWith("\n") ? text.substring(1) : text;
        time.ifPresent(then -> add(path, then));
        first = false;
      }
    }
  }

  /** Path from the wanted folder, to the time of the last commit that changed it. */
  Map<String, Instant> latest() {
    return Map.copyOf(latest);
  }

  private void add(String path, Instant time) {
    if (path.startsWith(prefix) && path.length() > prefix.length()) {
      // Newest first, except where clocks disagree: the latest time wins.
      latest.merge(path.substring(prefix.length()), time, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** Whoever makes a commit can write any time into it; none is better than an impossible one. */
  private static Optional<Instant> time(String written) {
    try {
      long second = Long.parseLong(written);
      return second < 0 || second > LAST_SECOND
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(second));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> next(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream(128);
    for (; b > 0; b = in.read()) {
      record.write(b);
    }
    return Optional.of(record.toString(StandardCharsets.UTF_8));
  }
}
