package dev.querent.page;

import dev.querent.config.SiteConfig;
import dev.querent.history.History;
import dev.querent.message.Messages;
import dev.querent.page.Frames.Facts;
import dev.querent.page.view.Preview;
import dev.querent.url.SitePath;
import java.util.Map;
import java.util.Optional;

/** Makes what other programs show of each page. */
final class Previews {
  private final SitePlan plan;
  private final History history;
  private final Messages messages;
  private final Map<SitePath, SocialCard> cards;

  Previews(SitePlan plan, History history, Messages messages, Map<SitePath, SocialCard> cards) {
    this.plan = plan;
    this.history = history;
    this.messages = messages;
    this.cards = cards;
  }

  /**
   * @param canonical whole address of the page, where search engines should know it
   */
  Preview preview(PageKit kit, Facts facts, Optional<String> canonical) {
    SiteConfig config = plan.site().config();
    return new Preview(
        facts.title().isEmpty() ? config.title() : facts.title(),
        OpenGraphLocale.of(config.language()),
        canonical.isPresent() ? card(kit.path()) : Optional.empty(),
        facts.article() ? modified(kit.path()) : Optional.empty(),
        kit.path().equals(SitePath.HOME)
            ? Optional.of(kit.links().to(WebManifest.PATH))
            : Optional.empty());
  }

  /** The card of a page, or of the nearest above it: that of the site for what is in no section. */
  private Optional<Preview.Card> card(SitePath page) {
    SocialCard card = null;
    String path = page.value();
    for (int end = path.length(); card == null && end >= 0; ) {
      card = cards.get(new SitePath(path.substring(0, end)));
      end = end == 0 ? -1 : path.lastIndexOf('/', end - 2) + 1;
    }
    return Optional.ofNullable(card).flatMap(this::view);
  }

  private Optional<Preview.Card> view(SocialCard card) {
    SiteConfig config = plan.site().config();
    boolean site = card.title().equals(config.title());
    String alt =
        site ? card.title() : messages.text("document.title", card.title(), config.title());
    return config
        .baseUrl()
        .map(
            base ->
                new Preview.Card(
                    base + card.path().value(), SocialCard.WIDTH, SocialCard.HEIGHT, alt));
  }

  private Optional<String> modified(SitePath page) {
    return Optional.ofNullable(plan.documents().get(page))
        .flatMap(document -> history.lastChange(document.file()))
        .map(time -> time.toString());
  }
}
