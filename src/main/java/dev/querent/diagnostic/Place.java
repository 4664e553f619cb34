package dev.querent.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a source file, as an author sees it in an editor.
 *
 * @param file path with forward slashes, relative to the project folder
 * @param line counted from 1 at the top of the file; 0 when the whole file is meant
 * @param column counted in code points from 1; 0 when the whole line is meant
 * @param length how many code points are marked, at least 1 when {@code column} is
 * @param sourceLine the author's own line, without its line ending; empty when {@code line} is 0
 */
public record Place(String file, int line, int column, int length, String sourceLine)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column)
          .thenComparingInt(Place::length);

  public Place {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sourceLine);
    if (line < 0 || column < 0 || length < 0) {
      throw new IllegalArgumentException(
          "place is " + file + ":" + line + ":" + column + "+" + length + ", must not be negative");
    }
  }

  /** The file as a whole, for mistakes that no single line holds. */
  public static Place ofFile(String file) {
    return new Place(file, 0, 0, 0, "");
  }

  /** Orders by file, then from top to bottom. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, without the parts that are 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
