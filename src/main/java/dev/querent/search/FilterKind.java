package dev.querent.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What results can be filtered by. */
public enum FilterKind {
  TOPIC,
  DIFFICULTY,
  LEVEL,
  TAG;

  /** The word before the colon in a query. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this word, in whatever case it is written. */
  static Optional<FilterKind> of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
