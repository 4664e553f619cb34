package dev.querent.page.view;

import java.util.Optional;

/**
 * What other programs show of a page: chats and feeds beside a link to it, a phone on its home
 * screen.
 *
 * @param title of the page, without that of the site; that of the site on the home page
 * @param locale of the page in the form of Open Graph, such as {@code de_DE}, where it is known and
 *     not the one that is taken for granted
 * @param card the picture of the page, or of the nearest page above it that has one
 * @param modified when the text was last changed, as ISO 8601 writes it; only of texts to read
 * @param manifestHref link to the web manifest, on the home page: whoever keeps a link to another
 *     page wants that page, and need not load the manifest
 */
public record Preview(
    String title,
    Optional<String> locale,
    Optional<Card> card,
    Optional<String> modified,
    Optional<String> manifestHref) {

  /**
   * A picture.
   *
   * @param url its whole address
   * @param width in pixels
   * @param height in pixels
   * @param alt what it says, for those who do not see it
   */
  public record Card(String url, int width, int height, String alt) {}
}
