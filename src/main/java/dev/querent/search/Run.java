package dev.querent.search;

import java.util.List;

/**
 * A word as it was written, with everything that is joined to it: {@code net.Conn}, {@code 0-RTT}.
 *
 * @param start where it begins in the normal form of the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param tokens its parts in order, then its whole, where it has one
 */
public record Run(int start, int end, List<Token> tokens) {
  public Run {
    tokens = List.copyOf(tokens);
  }
}
