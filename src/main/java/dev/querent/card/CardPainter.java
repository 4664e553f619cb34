package dev.querent.card;

import dev.querent.card.CardFonts.Weight;
import dev.querent.card.TextBlock.Box;
import dev.querent.page.SocialCard;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws cards of one site. May be used from several threads. */
final class CardPainter {
  /** The colours that every card has, by their names in the palette. */
  static final List<String> COLOR_NAMES = List.of("paper", "text", "muted", "accent", "marker");

  private static final int COLORS = 32;
  private static final float MARGIN = 80;
  private static final float WIDTH = SocialCard.WIDTH - 2 * MARGIN;

  private static final float MARK_TOP = 60;
  private static final float MARK_SIDE = 72;
  private static final float NAME_START = MARGIN + MARK_SIDE + 22;
  private static final float NAME_SIZE = 38;
  private static final float NAME_BASELINE = 109;

  /** Where kicker, title and summary are, in the middle of which they are put. */
  private static final float BODY_TOP = 160;

  private static final float BODY_BOTTOM = 506;
  private static final float SMALL_SIZE = 34;
  private static final float KICKER_HEIGHT = 54;
  private static final float SUMMARY_GAP = 30;
  private static final float SUMMARY_SIZE = 37;
  private static final float SUMMARY_LINE = 47;
  private static final float DETAILS_BASELINE = 566;
  private static final float MIX_HEIGHT = 20;
  private static final float MIX_GAP = 6;

  private final CardStyle style;
  private final CardFonts fonts;
  private final Optional<Mark> mark;

  CardPainter(CardStyle style, CardFonts fonts) {
    this.style = style;
    this.fonts = fonts;
    this.mark = Mark.read(style.mark());
  }

  /** The first character that cannot be drawn; the summary is left out where it has one. */
  Optional<String> undrawable(SocialCard card) {
    return Stream.of(
            bold(style.siteTitle()),
            bold(card.title()),
            regular(card.kicker()),
            regular(card.details()))
        .flatMap(text -> text.undrawable().stream())
        .findFirst();
  }

  /** The card as a PNG file. */
  byte[] paint(SocialCard card) {
    try (Canvas canvas = new Canvas(SocialCard.WIDTH, SocialCard.HEIGHT, style.rightToLeft())) {
      canvas.fill(color("paper"), 0, 0, SocialCard.WIDTH, SocialCard.HEIGHT);
      head(canvas, card);
      body(canvas, card);
      line(canvas, regular(card.details()), MARGIN, DETAILS_BASELINE);
      mix(canvas, card);
      return canvas.toPng(COLORS);
    }
  }

  private void head(Canvas canvas, SocialCard card) {
    mark.ifPresent(drawing -> canvas.mark(drawing, MARGIN, MARK_TOP, MARK_SIDE));
    if (!style.siteTitle().equals(card.title())) {
      float start = mark.isPresent() ? NAME_START : MARGIN;
      Box box = Box.ofLine(WIDTH - start + MARGIN, NAME_SIZE);
      for (TextLayout line : TextBlock.fit(bold(style.siteTitle()), box).lines()) {
        canvas.text(color("text"), line, start, NAME_BASELINE);
      }
    }
  }

  private void body(Canvas canvas, SocialCard card) {
    boolean kicker = !card.kicker().isEmpty();
    float room = BODY_BOTTOM - BODY_TOP - (kicker ? KICKER_HEIGHT : 0);
    TextBlock title = title(card, room, kicker ? 88 : 100);
    if (title.lines().size() > 1 && !card.summary().isEmpty()) {
      // Two lines of summary say more than larger letters.
      title = title(card, room, kicker ? 72 : 84);
    }
    TextBlock summary = summary(card, room - title.height() - SUMMARY_GAP);
    float height = title.height() + summary.height();
    height += summary.lines().isEmpty() ? 0 : SUMMARY_GAP;
    float top = BODY_TOP + (room - height) / 2;
    if (kicker) {
      line(canvas, regular(card.kicker()), MARGIN, top + SMALL_SIZE);
      top += KICKER_HEIGHT;
    }
    title(canvas, title, top);
    float baseline = top + title.height() + SUMMARY_GAP + summary.size() * 0.8f;
    for (TextLayout line : summary.lines()) {
      canvas.text(color("muted"), line, MARGIN, baseline);
      baseline += summary.lineHeight();
    }
  }

  private TextBlock title(SocialCard card, float room, float largest) {
    return TextBlock.fit(bold(card.title()), new Box(WIDTH, room, largest, 42, 1.14f));
  }

  /** The last line is marked, as with a highlighter. */
  private void title(Canvas canvas, TextBlock title, float top) {
    float size = title.size();
    float baseline = top + size * 0.86f;
    int last = title.lines().size() - 1;
    for (int i = 0; i <= last; i++) {
      TextLayout line = title.lines().get(i);
      if (i == last) {
        float over = size * 0.06f;
        float width = line.getVisibleAdvance() + 2 * over;
        canvas.fill(color("marker"), MARGIN - over, baseline - over, width, size * 0.24f);
      }
      canvas.text(color("text"), line, MARGIN, baseline);
      baseline += title.lineHeight();
    }
  }

  /** The summary, where there is room for more of it than a beginning. */
  private TextBlock summary(SocialCard card, float room) {
    StyledText text = regular(card.summary());
    if (text.undrawable().isPresent() || room < 2 * SUMMARY_LINE) {
      return TextBlock.EMPTY;
    }
    float height = Math.min(room, 3 * SUMMARY_LINE);
    return TextBlock.fit(text, new Box(WIDTH, height, SUMMARY_SIZE, SUMMARY_SIZE, 1.25f));
  }

  private void line(Canvas canvas, StyledText text, float start, float baseline) {
    for (TextLayout line : TextBlock.fit(text, Box.ofLine(WIDTH, SMALL_SIZE)).lines()) {
      canvas.text(color("muted"), line, start, baseline);
    }
  }

  /** How many questions each difficulty has, as a bar at the foot; the words are on the page. */
  private void mix(Canvas canvas, SocialCard card) {
    float top = SocialCard.HEIGHT - MIX_HEIGHT;
    int all = card.mix().stream().mapToInt(SocialCard.Share::count).sum();
    if (all == 0) {
      canvas.fill(color("accent"), 0, top, SocialCard.WIDTH, MIX_HEIGHT);
      return;
    }
    int before = 0;
    for (SocialCard.Share share : card.mix()) {
      float start = (float) SocialCard.WIDTH * before / all;
      before += share.count();
      float end = (float) SocialCard.WIDTH * before / all;
      float gap = before < all ? MIX_GAP : 0;
      canvas.fill(
          color(share.color()), start, top, Math.max(MIX_GAP, end - start - gap), MIX_HEIGHT);
    }
  }

  private String color(String name) {
    return style.palette().light(name);
  }

  private StyledText bold(String text) {
    return new StyledText(text, fonts, Weight.BOLD, style.script());
  }

  private StyledText regular(String text) {
    return new StyledText(text, fonts, Weight.REGULAR, style.script());
  }
}
