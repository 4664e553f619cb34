package dev.querent.config;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that carry grammar rather than meaning: Lucene's list for English and what questions are
 * asked with. They are found where a query has nothing else.
 */
public final class StopWords {
  private static final Set<String> ENGLISH =
      words(
          """
          a about am an and any are as at be been being both but by can cant could did didnt do does
          doesnt doing dont each for from had has have having he her here his how i if in into is
          isnt it its just me my no not of on one or our out should shouldnt so some such than that
          the their them then there these they this those to too us very was wasnt we were what when
          where which while who whom whose why will with wont would wouldnt you your
          """);

  private StopWords() {}

  /**
   * The stop words of a language in order, in lower case, before stemming; none where there is no
   * list.
   *
   * @param language such as {@code en} or {@code en-GB}
   */
  public static Set<String> of(String language) {
    return language.split("-", 2)[0].equals("en") ? ENGLISH : Set.of();
  }

  private static Set<String> words(String text) {
    return Collections.unmodifiableSet(new TreeSet<>(Set.of(text.strip().split("\\s+"))));
  }
}
