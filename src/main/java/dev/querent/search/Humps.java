package dev.querent.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words inside of a word, docs/search-format.md, sections 1.3 and 4.2: {@code getElementById}. */
final class Humps {
  private static final Pattern BORDER =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s$)");

  private static final Pattern BORDER_OF_DIGITS =
      Pattern.compile("(?<=[A-Za-z]{2})(?=[0-9])|(?<=[0-9])(?=[A-Za-z]{2})");

  private Humps() {}

  /** The humps of a word, or the word alone: in prose, where it does not begin in lower case. */
  static List<String> of(String word, boolean code) {
    return code || beginsInLowerCase(word) ? of(word) : List.of(word);
  }

  /** The humps of a word, cut between letters and digits as well. */
  static List<String> withDigits(String word) {
    List<String> cuts = new ArrayList<>();
    of(word).forEach(hump -> cuts.addAll(List.of(BORDER_OF_DIGITS.split(hump))));
    return cuts;
  }

  /** The humps; one of a single character belongs to the next, a last one to the one before. */
  private static List<String> of(String word) {
    List<String> humps = new ArrayList<>();
    String single = "";
    for (String hump : BORDER.split(word)) {
      String joined = single + hump;
      single = joined.length() == 1 ? joined : "";
      if (single.isEmpty()) {
        humps.add(joined);
      }
    }
    if (!single.isEmpty()) {
      int last = humps.size() - 1;
      String before = last < 0 ? "" : humps.remove(last);
      humps.add(before + single);
    }
    return humps;
  }

  private static boolean beginsInLowerCase(String word) {
    return word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }
}
