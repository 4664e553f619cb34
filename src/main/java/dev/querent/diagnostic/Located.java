package dev.querent.diagnostic;

import java.util.Objects;

/** A value together with the place it was written at, so that later stages can point to it. */
public record Located<T>(T value, Place place) {
  public Located {
    Objects.requireNonNull(value);
    Objects.requireNonNull(place);
  }
}
