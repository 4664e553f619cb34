package dev.querent.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words inside of a word, docs/search-format.md, sections 1.3 and 4.2: {@code getElementById}. */
final class Humps {
  /**
   * Where a capital letter begins a hump: behind a small letter or a digit, or before a small
   * letter, unless one character alone would be cut off, or the s of {@code URLs}.
   */
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=.[a-z0-9])(?=[A-Z].)|(?<=[^a-z0-9][A-Z])(?=[A-Z][a-z])(?!.s(?![a-z]))",
          Pattern.DOTALL);

  private static final Pattern BORDER_OF_DIGITS =
      Pattern.compile("(?<=[A-Za-z]{2})(?=[0-9])|(?<=[0-9])(?=[A-Za-z]{2})");

  private Humps() {}

  /** The humps of a word; of one that begins with a capital letter, in code only. */
  static List<String> of(String word, boolean code) {
    boolean isCut = code || isBetween(word.charAt(0), 'a', 'z');
    return isCut && hasCapital(word) ? List.of(BORDER.split(word)) : List.of(word);
  }

  /** The humps of a word, cut between letters and digits as well. */
  static List<String> withDigits(String word) {
    List<String> cuts = new ArrayList<>();
    for (String hump : BORDER.split(word)) {
      cuts.addAll(List.of(BORDER_OF_DIGITS.split(hump)));
    }
    return cuts;
  }

  /** Whether a hump may begin behind the first character. */
  private static boolean hasCapital(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (isBetween(word.charAt(i), 'A', 'Z')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetween(char unit, char first, char last) {
    return unit >= first && unit <= last;
  }
}
