package dev.querent.card;

import java.util.Objects;

/** What became of a card that was to be drawn. */
public sealed interface Drawing {
  /** A PNG file; the bytes are shared, never to be changed. */
  record Picture(byte[] png) implements Drawing {
    public Picture {
      Objects.requireNonNull(png);
    }
  }

  /** No font has this character. */
  record MissingLetter(String character) implements Drawing {}

  /** This Java cannot draw at all, for the reason that it gives. */
  record Unavailable(String reason) implements Drawing {}
}
