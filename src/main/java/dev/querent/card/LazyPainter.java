package dev.querent.card;

import java.util.Optional;

/** A painter that is made when the first card has to be drawn. May be used from several threads. */
final class LazyPainter {
  private final CardStyle style;
  private Optional<CardPainter> painter = Optional.empty();
  private Optional<CardsUnavailable> refusal = Optional.empty();

  LazyPainter(CardStyle style) {
    this.style = style;
  }

  /**
   * The painter.
   *
   * @throws CardsUnavailable every time, when this Java could not draw the first time
   */
  synchronized CardPainter get() throws CardsUnavailable {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    if (painter.isEmpty()) {
      Headless.ensure();
      try {
        painter = Optional.of(new CardPainter(style, CardFonts.load()));
      } catch (CardsUnavailable e) {
        refusal = Optional.of(e);
        throw e;
      }
    }
    return painter.get();
  }
}
