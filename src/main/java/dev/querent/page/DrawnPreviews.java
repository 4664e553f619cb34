package dev.querent.page;

import dev.querent.url.SitePath;
import java.util.Map;
import java.util.Objects;

/**
 * What was drawn of a site for other programs to show.
 *
 * @param cards by the address of the page that they were made for
 * @param light background of pages in the light scheme, such as {@code #ffffff}
 * @param dark background of pages in the dark scheme
 */
public record DrawnPreviews(Map<SitePath, SocialCard> cards, String light, String dark) {
  public DrawnPreviews {
    cards = Map.copyOf(cards);
    Objects.requireNonNull(light);
    Objects.requireNonNull(dark);
  }
}
