package dev.querent.card;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where a line of a text may end: where the JDK says so, but never within a name such as {@code
 * net.Conn}, which it would take for two sentences.
 */
final class LineBreaks {
  private final String text;
  private final NavigableSet<Integer> places = new TreeSet<>();

  LineBreaks(String text, Locale locale) {
    this.text = text;
    BreakIterator lines = BreakIterator.getLineInstance(locale);
    lines.setText(text);
    for (int place = lines.first(); place != BreakIterator.DONE; place = lines.next()) {
      if (!isWithinName(text, place)) {
        places.add(place);
      }
    }
  }

  /**
   * Where a line ends; where it begins, when a word is longer than the line.
   *
   * @param from where it begins
   * @param room the first character that has no room in it
   */
  int end(int from, int room) {
    if (room >= text.length()) {
      return text.length();
    }
    // Spaces at the end of a line need no room.
    Integer place = text.charAt(room) == ' ' ? places.higher(room) : places.floor(room);
    return place == null ? text.length() : Math.max(from, place);
  }

  private static boolean isWithinName(String text, int place) {
    return place > 0
        && place < text.length()
        && ".,:;".indexOf(text.charAt(place - 1)) >= 0
        && Character.isLetterOrDigit(text.codePointAt(place));
  }
}
