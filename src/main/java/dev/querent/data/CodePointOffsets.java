package dev.querent.data;

/**
 * Turns the parser's positions, which count code points, into UTF-16 offsets. Positions mostly
 * grow, so each look-up goes on from the one before.
 */
final class CodePointOffsets {
  private final String text;
  private final int start;
  private final int end;
  private int knownIndex;
  private int knownOffset;

  CodePointOffsets(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.knownOffset = start;
  }

  /** The UTF-16 offset in the text of the code point {@code index} of the region. */
  int offsetOf(long index) {
    if (index < knownIndex) {
      knownIndex = 0;
      knownOffset = start;
    }
    while (knownIndex < index && knownOffset < end) {
      knownOffset += Character.charCount(text.codePointAt(knownOffset));
      knownIndex++;
    }
    return Math.min(knownOffset, end);
  }
}
