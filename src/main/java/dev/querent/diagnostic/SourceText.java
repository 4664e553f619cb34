package dev.querent.diagnostic;

import java.util.Arrays;

/**
 * The text of one source file with its lines found, so that an offset becomes a {@link Place}.
 *
 * <p>Lines end with LF, CRLF or a lone CR, as in CommonMark.
 */
public final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;
  // Threads may race here and each make the line once more; a record is safe to hand over.
  private Line lastLine;

  /**
   * @param file path with forward slashes, relative to the project folder
   * @param text the whole file, front matter included, so that lines count from its top
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = findLineStarts(text);
  }

  /** The path to name in messages. */
  public String file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The place of {@code length} UTF-16 units from {@code offset}; cut at the end of the line. */
  public Place at(int offset, int length) {
    int bounded = Math.max(0, Math.min(offset, text.length()));
    int line = lineOf(bounded);
    int start = lineStarts[line];
    int end = lineEnd(line);
    int first = Math.min(bounded, end);
    int from = first - (isInsideCharacter(first) ? 1 : 0);
    int to = first + Math.min(Math.max(length, 1), end - first);
    int column = text.codePointCount(start, from) + 1;
    int marked = Math.max(1, text.codePointCount(from, to));
    return new Place(file, line + 1, column, marked, lineText(line));
  }

  /**
   * A place by its line and column, both counted from 1, the column in UTF-16 units; cut at the end
   * of the line.
   */
  public Place atLine(int line, int column, int length) {
    int index = Math.max(1, Math.min(line, lineStarts.length)) - 1;
    int start = lineStarts[index];
    return at(start + Math.min(Math.max(1, column) - 1, lineEnd(index) - start), length);
  }

  /** The file as a whole. */
  public Place whole() {
    return Place.ofFile(file);
  }

  /** The text of a line; the same string for many places on one long line. */
  private String lineText(int line) {
    Line known = lastLine;
    if (known == null || known.number != line) {
      known = new Line(line, text.substring(lineStarts[line], lineEnd(line)));
      lastLine = known;
    }
    return known.text;
  }

  /** Whether {@code offset} is between the two UTF-16 units of one character. */
  private boolean isInsideCharacter(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int lineEnd(int line) {
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
    while (end > lineStarts[line]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  private static int[] findLineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private record Line(int number, String text) {}
}
