package dev.querent.search;

import dev.querent.config.SearchSettings;
import java.util.Locale;

/** The fields that queries look in, docs/search-format.md, section 2, in the order of the index. */
public enum SearchField {
  /** Title, tags and text without stop words. */
  ALL(true, 1),
  /** The title without stop words. */
  TITLE(true, SearchSettings.DEFAULT.titleBoost()),
  /** The stop words of title and text. */
  COMMON(false, 0.1),
  /** The stop words of the title. */
  COMMON_TITLE(false, 0.5);

  private final boolean hasNorms;
  private final double boost;

  SearchField(boolean hasNorms, double boost) {
    this.hasNorms = hasNorms;
    this.boost = boost;
  }

  /** Its name in the index. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the length of a text counts in it. */
  public boolean hasNorms() {
    return hasNorms;
  }

  /** How much a word counts in it. */
  public double boost(SearchSettings settings) {
    return this == TITLE ? settings.titleBoost() : boost;
  }
}
