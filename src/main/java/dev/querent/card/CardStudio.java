package dev.querent.card;

import dev.querent.page.SocialCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the social cards of a site, or takes them from an earlier run: where nothing has to be
 * drawn, the part of Java that draws is not even loaded, which takes longer than a card. May be
 * used from several threads.
 *
 * <p>The same card gives the same bytes on the same Java and, for letters that its own font lacks,
 * on machines with the same fonts.
 */
public final class CardStudio {
  private final CardStyle style;
  private final PictureCache cache;
  private final List<byte[]> common;
  private final LazyPainter painter;

  /**
   * @param cache folder for pictures of earlier runs, which may be missing and may be deleted
   */
  public CardStudio(CardStyle style, Path cache) {
    this.style = style;
    this.cache = new PictureCache(cache);
    this.common = common(style);
    this.painter = new LazyPainter(style);
  }

  /** Draws one card. */
  public Drawing draw(SocialCard card) {
    String key = cache.keyOf(parts(card));
    Optional<byte[]> kept = cache.read(key);
    if (kept.isPresent()) {
      return new Drawing.Picture(kept.get());
    }
    CardPainter artist;
    try {
      artist = painter.get();
    } catch (CardsUnavailable e) {
      return new Drawing.Unavailable(e.getMessage());
    }
    Optional<String> missing = artist.undrawable(card);
    if (missing.isPresent()) {
      return new Drawing.MissingLetter(missing.get());
    }
    byte[] png = artist.paint(card);
    cache.write(key, png);
    return new Drawing.Picture(png);
  }

  /** Removes what earlier runs kept and this one did not need, to be called at its end. */
  public void tidy() {
    cache.removeOld();
  }

  private static List<byte[]> common(CardStyle style) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(bytes(style.siteTitle()));
    parts.add(bytes(style.language()));
    parts.add(bytes(String.valueOf(style.rightToLeft())));
    parts.add(style.mark());
    CardPainter.COLOR_NAMES.forEach(name -> parts.add(bytes(style.palette().light(name))));
    return parts;
  }

  private List<byte[]> parts(SocialCard card) {
    List<byte[]> parts = new ArrayList<>(common);
    parts.add(bytes(card.title()));
    parts.add(bytes(card.kicker()));
    parts.add(bytes(card.summary()));
    parts.add(bytes(card.details()));
    for (SocialCard.Share share : card.mix()) {
      parts.add(bytes(style.palette().light(share.color())));
      parts.add(bytes(String.valueOf(share.count())));
    }
    return parts;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
