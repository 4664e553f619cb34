package dev.querent.page.view;

import java.util.Optional;

/** The pages before and after this one in reading order. */
public record Neighbours(Optional<Link> previous, Optional<Link> next) {
  /** No page before or after. */
  public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
}
