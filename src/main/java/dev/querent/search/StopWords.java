package dev.querent.search;

import java.util.Set;

/** Words that carry grammar rather than meaning. They are found in questions of nothing else. */
final class StopWords {
  private static final Set<String> ENGLISH =
      Set.of(
          """
          a about am an and any are as at be been being both but by can cant could did didnt do does
          doesnt doing dont each for from had has have having he her here his how i if in into is
          isnt it its just me my no not of on one or our out should shouldnt so some such than that
          the their them then there these they this those to too us very was wasnt we were what when
          where which while who whom whose why will with wont would wouldnt you your
          """
              .strip()
              .split("\\s+"));

  private StopWords() {}

  /** The stop words of a language, as words before stemming; none where there is no list. */
  static Set<String> of(String language) {
    return language.equals("en") ? ENGLISH : Set.of();
  }
}
