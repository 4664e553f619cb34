package dev.querent.history;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * When the files of a site were last changed.
 *
 * @param state how far the answers can be trusted
 * @param changes path relative to the project folder, to the time of its last commit
 */
public record History(State state, Map<String, Instant> changes) {

  /** What is known. */
  public enum State {
    /** Every commit was there to read. */
    COMPLETE,
    /** A shallow clone: its oldest commit seems to have made every file, so no date is given. */
    SHALLOW,
    /** There is no repository. */
    MISSING,
    /**
     * There is a repository that cannot be read: git is not installed, refuses one that another
     * user owns, or finds no commit or a damaged one.
     */
    UNREADABLE
  }

  public History {
    Objects.requireNonNull(state);
    changes = Map.copyOf(changes);
  }

  /** A history that knows nothing, for the reason given. */
  public static History without(State state) {
    return new History(state, Map.of());
  }

  /** When this file was last changed, where that is known. */
  public Optional<Instant> lastChange(String file) {
    return Optional.ofNullable(changes.get(file));
  }
}
