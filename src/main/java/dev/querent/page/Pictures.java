package dev.querent.page;

import dev.querent.markdown.ImageSize;
import dev.querent.url.SitePath;
import java.util.Map;

/**
 * What is known of the pictures of a site.
 *
 * @param cards that other programs show, by the page that they are for
 * @param sizes of files beside the content, by their addresses
 */
public record Pictures(Map<SitePath, SocialCard> cards, Map<SitePath, ImageSize> sizes) {
  public Pictures {
    cards = Map.copyOf(cards);
    sizes = Map.copyOf(sizes);
  }
}
