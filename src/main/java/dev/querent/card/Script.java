package dev.querent.card;

import java.util.Locale;

/**
 * How a text is written.
 *
 * @param language BCP 47 tag, which decides where lines may be broken
 * @param rightToLeft whether lines begin at the right
 */
record Script(String language, boolean rightToLeft) {
  /** The language for those parts of Java that want it. */
  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
