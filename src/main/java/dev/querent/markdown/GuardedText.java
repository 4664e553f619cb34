package dev.querent.markdown;

/**
 * The text a parser reads, which ends the parse when its time is over. flexmark takes time
 * exponential in the length of some inputs, and every one of its loops reads characters.
 */
final class GuardedText implements CharSequence {
  private static final char REPLACEMENT = '\uFFFD';

  private final char[] chars;
  private final int start;
  private final int end;
  private final Deadline deadline;

  private GuardedText(char[] chars, int start, int end, Deadline deadline) {
    this.chars = chars;
    this.start = start;
    this.end = end;
    this.deadline = deadline;
  }

  /**
   * The file from {@code bodyOffset} on. What stands before becomes blank, so that offsets stay
   * those of the file; signs that could be taken for holes of a template become U+FFFD.
   */
  static GuardedText of(String text, int bodyOffset, Deadline deadline) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      boolean lineEnd = c == '\n' || c == '\r';
      if (i < bodyOffset) {
        chars[i] = lineEnd ? c : ' ';
      } else if (isForbidden(text, i)) {
        chars[i] = REPLACEMENT;
      }
    }
    return new GuardedText(chars, 0, chars.length, deadline);
  }

  /** {@code text} without signs that could be taken for holes, and without lone surrogates. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text, i)) {
        return of(text, 0, new Deadline(java.time.Duration.ofDays(1))).toString();
      }
    }
    return text;
  }

  private static boolean isForbidden(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
    if (c < 0x7f) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c <= 0x9f;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public char charAt(int index) {
    deadline.step();
    return chars[start + index];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    deadline.step();
    return new GuardedText(chars, start + from, start + to, deadline);
  }

  @Override
  public String toString() {
    deadline.steps(length());
    return new String(chars, start, end - start);
  }
}
