package dev.querent.search;

import dev.querent.config.SearchSettings;
import java.util.Locale;

/**
 * The fields that queries look in, in the order of the index: docs/search-format.md, section 2. The
 * weights were found by measuring on collections of technical questions.
 */
public enum SearchField {
  /** Title, tags and text without stop words. */
  ALL,
  /** The title without stop words. */
  TITLE,
  /** The stop words of title and text. */
  COMMON,
  /** The stop words of the title. */
  COMMON_TITLE;

  /** Its name in the index. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the index knows how long it is in each document. */
  public boolean hasNorms() {
    return this == ALL;
  }

  /** How much a word counts in it. */
  public float boost(SearchSettings settings) {
    return switch (this) {
      case ALL -> 1;
      case TITLE -> (float) settings.titleBoost();
      case COMMON -> 0.1f;
      case COMMON_TITLE -> 0.5f;
    };
  }

  /** Of BM25: how much it counts that a word is there often. */
  public float k1(SearchSettings settings) {
    return switch (this) {
      case ALL -> settings.k1();
      case TITLE -> 0.6f;
      case COMMON, COMMON_TITLE -> SearchSettings.DEFAULT.k1();
    };
  }

  /** Of BM25: how much it counts that a text is short. */
  public float b(SearchSettings settings) {
    return hasNorms() ? settings.b() : 0;
  }
}
