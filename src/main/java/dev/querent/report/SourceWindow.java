package dev.querent.report;

import dev.querent.diagnostic.Place;

/**
 * The part of an author's line around the marked place, as a terminal shows it.
 *
 * @param text the line or a piece of it, tabs as spaces, {@code …} where it was cut
 * @param caretColumn how many columns of the terminal stand before the mark
 * @param caretWidth how many columns the mark is wide, at least 1
 */
record SourceWindow(String text, int caretColumn, int caretWidth) {
  private static final int WIDEST = 100;
  private static final int BEFORE = 40;
  private static final int REACH = 200;
  private static final int TAB = 4;

  static SourceWindow of(Place place) {
    String line = place.sourceLine();
    int before = Math.max(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    int caret = line.offsetByCodePoints(0, before);
    // A line can be as long as a file: only what may be shown is looked at.
    int start = line.offsetByCodePoints(caret, -Math.min(before, REACH));
    int reach = Math.min(line.codePointCount(caret, line.length()), REACH);
    int end = line.offsetByCodePoints(caret, reach);
    Layout layout = new Layout(line.substring(start, end), start > 0, end < line.length());
    int mark = Math.min(before, REACH);
    return layout.around(mark, mark + Math.min(reach, Math.max(1, place.length())));
  }

  /** A piece of a line with the column at which each of its code points begins. */
  private static final class Layout {
    private final int[] line;
    private final int[] columns;
    private final boolean cutBefore;
    private final boolean cutAfter;

    Layout(String piece, boolean cutBefore, boolean cutAfter) {
      this.line = piece.codePoints().toArray();
      this.columns = new int[line.length + 1];
      this.cutBefore = cutBefore;
      this.cutAfter = cutAfter;
      for (int i = 0; i < line.length; i++) {
        columns[i + 1] = columns[i] + shown(i).codePoints().map(VisibleText::width).sum();
      }
    }

    SourceWindow around(int caret, int last) {
      int width = columns[line.length];
      if (width <= WIDEST && !cutBefore && !cutAfter) {
        return window(0, line.length, caret, last);
      }
      int from = firstAfter(Math.min(columns[caret] - BEFORE, width - WIDEST + 2));
      // One column at each end is for the sign that something was cut.
      int to = lastBefore(columns[from] + WIDEST - 2);
      return window(from, to, caret, Math.min(last, to));
    }

    private int firstAfter(int column) {
      int index = 0;
      while (index < line.length && columns[index] < column) {
        index++;
      }
      return index;
    }

    private int lastBefore(int column) {
      int index = line.length;
      while (index > 0 && columns[index] > column) {
        index--;
      }
      return index;
    }

    private SourceWindow window(int from, int to, int caret, int last) {
      boolean left = from > 0 || cutBefore;
      StringBuilder text = new StringBuilder(left ? "…" : "");
      for (int i = from; i < to; i++) {
        text.append(shown(i));
      }
      text.append(to < line.length || cutAfter ? "…" : "");
      int before = columns[caret] - columns[from] + (left ? 1 : 0);
      int width = Math.max(1, columns[Math.max(caret, last)] - columns[caret]);
      return new SourceWindow(text.toString().stripTrailing(), before, width);
    }

    private String shown(int i) {
      return line[i] == '\t' ? " ".repeat(TAB - columns[i] % TAB) : VisibleText.of(line[i]);
    }
  }
}
