package dev.querent.page;

import dev.querent.url.SitePath;
import java.util.List;

/**
 * What the social card of a page says: the picture that other programs show beside a link to it.
 *
 * @param page the page it was made for; others may show it, too
 * @param title of that page
 * @param kicker what the page is a part of, above the title; may be empty
 * @param summary a sentence below the title, where there is room; may be empty
 * @param details one line at the foot, such as how many questions there are; may be empty
 * @param mix how many questions each difficulty has, easiest first; may be empty
 */
public record SocialCard(
    SitePath page, String title, String kicker, String summary, String details, List<Share> mix) {

  /** Width of every card in pixels: the size that all who show such cards ask for. */
  public static final int WIDTH = 1200;

  /** Height of every card in pixels. */
  public static final int HEIGHT = 630;

  public SocialCard {
    mix = List.copyOf(mix);
  }

  /** How many questions have a difficulty, and the word that stands for its colour. */
  public record Share(String color, int count) {}

  /**
   * Where the card is published. The address stays when the card changes: whoever has kept a page
   * with its address must find a picture there. No folder or file of the content has a tilde in its
   * name, so no two cards can have one address.
   */
  public SitePath path() {
    String value = page.value();
    String name = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    return new SitePath("assets/cards/" + name + "~.png");
  }
}
