package dev.querent.page;

import dev.querent.config.SiteConfig;
import dev.querent.history.History;
import dev.querent.message.Messages;
import dev.querent.model.Question;
import dev.querent.model.Site;
import dev.querent.url.SitePath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The Atom feed (RFC 4287) of new and changed questions. Entries are dated by the git history, or
 * by the day of the last review; questions without either are left out, since a made-up date would
 * lie.
 */
public final class Feed {
  /** The address of the feed. */
  public static final SitePath PATH = new SitePath("feed.xml");

  private static final int ENTRIES = 50;

  private final Site site;
  private final History history;
  private final Messages messages;

  public Feed(Site site, History history, Messages messages) {
    this.site = site;
    this.history = history;
    this.messages = messages;
  }

  /** Whether any question has a date, so that there is something to announce. */
  public boolean hasEntries() {
    return site.questions().anyMatch(question -> dateOf(question).isPresent());
  }

  /** The feed as a UTF-8 document. */
  public byte[] write() {
    SiteConfig config = site.config();
    List<Entry> entries =
        site.questions()
            .flatMap(question -> dateOf(question).map(d -> new Entry(question, d)).stream())
            .sorted(
                Comparator.comparing(Entry::updated)
                    .reversed()
                    .thenComparing(entry -> entry.question().path()))
            .limit(ENTRIES)
            .toList();
    Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.get(0).updated();
    XmlText xml = new XmlText();
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .text(config.language())
        .raw("\">\n");
    xml.element("title", messages.text("feed.title", config.title()));
    if (!config.description().isEmpty()) {
      xml.element("subtitle", config.description());
    }
    xml.element("id", config.baseUrl().orElse(uuid("site\n" + config.title())));
    xml.element("updated", updated.toString());
    xml.raw("<author>").element("name", config.author().orElse(config.title())).raw("</author>\n");
    config
        .baseUrl()
        .ifPresent(
            base -> {
              xml.raw("<link rel=\"alternate\" type=\"text/html\" href=\"")
                  .text(base)
                  .raw("\"/>\n");
              xml.raw("<link rel=\"self\" type=\"application/atom+xml\" href=\"");
              xml.text(base + PATH.value()).raw("\"/>\n");
            });
    entries.forEach(entry -> entry(entry, xml));
    return xml.raw("</feed>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void entry(Entry entry, XmlText xml) {
    Question question = entry.question();
    xml.raw("<entry>\n");
    xml.element("title", question.document().title().text());
    xml.element("id", uuid("question\n" + question.id().orElse(question.path().value())));
    xml.element("updated", entry.updated().toString());
    String base = site.config().baseUrl().orElse("");
    xml.raw("<link rel=\"alternate\" type=\"text/html\" href=\"");
    xml.text(base + question.path().value()).raw("\"/>\n");
    question.tags().forEach(tag -> xml.raw("<category term=\"").text(tag.id()).raw("\"/>\n"));
    xml.element("summary", question.document().summary(400));
    xml.raw("</entry>\n");
  }

  private Optional<Instant> dateOf(Question question) {
    return history
        .lastChange(question.document().file())
        .or(
            () ->
                question
                    .document()
                    .header()
                    .reviewed()
                    .map(day -> day.value().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** A name-based UUID (RFC 9562, section 5.3), so that an entry keeps its id when it moves. */
  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private record Entry(Question question, Instant updated) {}
}
