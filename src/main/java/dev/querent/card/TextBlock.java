package dev.querent.card;

import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in lines, as large as its box allows.
 *
 * @param lines from above; never wider than the box
 * @param size of the letters in pixels
 * @param lineHeight from one base line to the next, in pixels
 */
record TextBlock(List<TextLayout> lines, float size, float lineHeight) {
  /** No text. */
  static final TextBlock EMPTY = new TextBlock(List.of(), 0, 0);

  /** Where a word has to be broken, letters are no larger: a part of a word needs its neighbour. */
  private static final float LARGEST_BROKEN = 60;

  private static final float STEP = 2;
  private static final String ELLIPSIS = "…";

  TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * Where a text may stand.
   *
   * @param width in pixels
   * @param height in pixels
   * @param largest size of letters that is tried first
   * @param smallest size below which the text is cut instead
   * @param leading from one base line to the next, in sizes
   */
  record Box(float width, float height, float largest, float smallest, float leading) {
    Box {
      if (smallest > largest || height < smallest * leading) {
        throw new IllegalArgumentException("box is " + width + "x" + height + ", has no room");
      }
    }

    /** One line of letters of one size. */
    static Box ofLine(float width, float size) {
      return new Box(width, 1.2f * size, size, size, 1.2f);
    }

    private int mostLines(float size) {
      return (int) (height / (size * leading));
    }
  }

  /**
   * Sets a text as large as it fits: words stay whole while they can, lines become of about one
   * length, and what does not fit at the smallest size ends in an ellipsis.
   */
  static TextBlock fit(StyledText text, Box box) {
    if (text.text().isEmpty()) {
      return EMPTY;
    }
    Optional<TextBlock> whole = largest(text, box, box.largest(), false);
    Optional<TextBlock> broken =
        whole.isPresent()
            ? whole
            : largest(text, box, Math.min(box.largest(), LARGEST_BROKEN), true);
    return broken.orElseGet(() -> cut(text, box));
  }

  /** Height of all lines together. */
  float height() {
    return lines.size() * lineHeight;
  }

  private static Optional<TextBlock> largest(StyledText text, Box box, float from, boolean broken) {
    for (float size = from; size >= box.smallest(); size -= STEP) {
      List<TextLayout> lines = wrap(text, size, box.width(), broken);
      if (!lines.isEmpty() && lines.size() <= box.mostLines(size)) {
        List<TextLayout> even = broken ? lines : balanced(text, size, box.width(), lines);
        return Optional.of(new TextBlock(even, size, size * box.leading()));
      }
    }
    return Optional.empty();
  }

  /** The lines of a text; none where a word is longer than a line and may not be broken. */
  private static List<TextLayout> wrap(StyledText text, float size, float width, boolean broken) {
    List<TextLayout> lines = new ArrayList<>();
    LineBreaks breaks = text.breaks();
    TextMeasurer measurer = text.measurer(size);
    for (int from = 0; from < text.text().length(); ) {
      int room = measurer.getLineBreakIndex(from, width);
      int to = breaks.end(from, room);
      if (to == from && !broken) {
        return List.of();
      }
      to = to == from ? Math.max(from + 1, room) : to;
      lines.add(measurer.getLayout(from, to));
      from = to;
    }
    return lines;
  }

  /** The same number of lines, none much shorter than the others. */
  private static List<TextLayout> balanced(
      StyledText text, float size, float width, List<TextLayout> lines) {
    List<TextLayout> best = lines;
    float narrow = width / 2;
    float wide = width;
    while (wide - narrow > 8) {
      float middle = (narrow + wide) / 2;
      List<TextLayout> tried = wrap(text, size, middle, false);
      boolean same = tried.size() == lines.size();
      best = same ? tried : best;
      wide = same ? middle : wide;
      narrow = same ? narrow : middle;
    }
    return best;
  }

  /** Keeps the lines that have room, and ends the last where an ellipsis still fits behind it. */
  private static TextBlock cut(StyledText text, Box box) {
    float size = box.smallest();
    List<TextLayout> all = wrap(text, size, box.width(), true);
    List<TextLayout> lines = new ArrayList<>(all.subList(0, box.mostLines(size) - 1));
    int from = lines.stream().mapToInt(TextLayout::getCharacterCount).sum();
    int to = from + all.get(lines.size()).getCharacterCount();
    TextLayout last = text.part(from, to, ELLIPSIS).wholeLine(size);
    while (last.getAdvance() > box.width() && to > from) {
      to = shorter(text.text(), from, to);
      last = text.part(from, to, ELLIPSIS).wholeLine(size);
    }
    lines.add(last);
    return new TextBlock(lines, size, size * box.leading());
  }

  /** A word less; a character less where the word is most of the line. */
  private static int shorter(String text, int from, int to) {
    int space = text.substring(0, to).stripTrailing().lastIndexOf(' ');
    return space > from + (to - from) / 2 ? space : text.offsetByCodePoints(to, -1);
  }
}
