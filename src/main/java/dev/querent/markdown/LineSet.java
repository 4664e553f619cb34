package dev.querent.markdown;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a block of code, counted from 1, as in {@code 2,4-6}. */
final class LineSet {
  static final LineSet NONE = new LineSet(new BitSet());

  private static final Pattern RANGE =
      Pattern.compile("\\s*([0-9]{1,5})(?:\\s*-\\s*([0-9]{1,5}))?\\s*");

  private final BitSet lines;

  private LineSet(BitSet lines) {
    this.lines = lines;
  }

  /** Lines as written, or empty when they make no sense. */
  static Optional<LineSet> parse(String written) {
    BitSet lines = new BitSet();
    for (String part : written.split(",", -1)) {
      Matcher matcher = RANGE.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first < 1 || last < first) {
        return Optional.empty();
      }
      lines.set(first, last + 1);
    }
    return Optional.of(new LineSet(lines));
  }

  boolean contains(int line) {
    return lines.get(line);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether there is no gap between the first line and the last. */
  boolean isContiguous() {
    return lines.nextClearBit(first()) > last();
  }

  /** The smallest line, when there is one. */
  int first() {
    return lines.nextSetBit(0);
  }

  /** The largest line; 0 when there is none. */
  int last() {
    return Math.max(0, lines.length() - 1);
  }
}
