package dev.querent.build;

import dev.querent.card.CardStudio;
import dev.querent.card.CardStyle;
import dev.querent.card.Drawing;
import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.message.WritingDirection;
import dev.querent.model.Document;
import dev.querent.output.OutputSink;
import dev.querent.page.SitePlan;
import dev.querent.page.SocialCard;
import dev.querent.page.SocialCards;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws the social cards, hands them on, and says once what could not be drawn. */
final class CardWriter {
  private final SitePlan plan;
  private final Look look;
  private final Path cache;
  private final Diagnostics diagnostics;

  /**
   * @param project the folder of the project, for the pictures of earlier builds
   */
  CardWriter(SitePlan plan, Look look, Path project, Diagnostics diagnostics) {
    this.plan = plan;
    this.look = look;
    this.cache = project.resolve(Look.PICTURE_CACHE);
    this.diagnostics = diagnostics;
  }

  /** Writes all cards that can be drawn, and returns them by the page that they are for. */
  Map<SitePath, SocialCard> write(OutputSink sink, Workers workers) throws IOException {
    List<SocialCard> cards = new SocialCards(plan, look.messages()).plan();
    if (cards.isEmpty()) {
      return Map.of();
    }
    CardStudio studio = new CardStudio(style(), cache);
    List<Drawing> drawings = workers.map(cards, card -> draw(card, studio, sink));
    studio.tidy();
    Map<SitePath, SocialCard> written = new LinkedHashMap<>();
    List<SocialCard> missing = new ArrayList<>();
    Optional<Drawing> refusal = Optional.empty();
    for (int i = 0; i < cards.size(); i++) {
      if (drawings.get(i) instanceof Drawing.Picture) {
        written.put(cards.get(i).page(), cards.get(i));
      } else {
        missing.add(cards.get(i));
        refusal = refusal.or(() -> Optional.of(drawings.get(cards.indexOf(missing.get(0)))));
      }
    }
    refusal.ifPresent(why -> report(why, missing));
    return written;
  }

  private CardStyle style() {
    SiteConfig config = plan.site().config();
    return new CardStyle(
        config.title(),
        config.language(),
        WritingDirection.of(config.language()) == WritingDirection.RTL,
        look.palette(),
        look.assets().find(ThemeIcons.MARK).orElseThrow().bytes());
  }

  /** Hands a picture on at once, and forgets its bytes: there may be thousands. */
  private static Drawing draw(SocialCard card, CardStudio studio, OutputSink sink)
      throws IOException {
    Drawing drawing = studio.draw(card);
    if (drawing instanceof Drawing.Picture picture) {
      sink.write(card.path(), picture.png());
      return new Drawing.Picture(new byte[0]);
    }
    return drawing;
  }

  private void report(Drawing why, List<SocialCard> missing) {
    String off = "write 'social-cards: none' into querent.yaml";
    if (why instanceof Drawing.MissingLetter letter) {
      int count = missing.size();
      Document document = plan.documents().get(missing.get(0).page());
      Place place = Place.ofFile(document == null ? SettingsLoader.FILE : document.file());
      diagnostics.report(
          Diagnostic.of(
                  Rule.UNDRAWN_PICTURE,
                  place,
                  "no font of this machine has "
                      + named(letter.character())
                      + (count == 1
                          ? ", so this page has no social card"
                          : ", and so on: " + count + " pages have no social card"))
              .withHint("install a font that has it, or " + off));
    } else if (why instanceof Drawing.Unavailable unavailable) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.UNDRAWN_PICTURE,
                  Place.ofFile(SettingsLoader.FILE),
                  "social cards cannot be drawn with this Java: " + unavailable.reason())
              .withHint("install fontconfig and a font, such as DejaVu, or " + off));
    }
  }

  private static String named(String character) {
    int codePoint = character.codePointAt(0);
    String digits = HexFormat.of().toHexDigits(codePoint).replaceFirst("^0{1,4}", "");
    return "'" + character + "' (U+" + digits.toUpperCase(Locale.ROOT) + ")";
  }
}
