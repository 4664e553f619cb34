package dev.querent.card;

import dev.querent.theme.RootColors;
import java.util.Objects;

/**
 * What all cards of a site have in common.
 *
 * @param siteTitle name of the site
 * @param language BCP 47 tag of the content
 * @param rightToLeft whether the language is written so
 * @param palette colours of the theme
 * @param mark of the site, an SVG drawing; shared, never to be changed
 */
public record CardStyle(
    String siteTitle, String language, boolean rightToLeft, RootColors palette, byte[] mark) {
  public CardStyle {
    Objects.requireNonNull(siteTitle);
    Objects.requireNonNull(palette);
    Objects.requireNonNull(mark);
  }

  Script script() {
    return new Script(language, rightToLeft);
  }
}
