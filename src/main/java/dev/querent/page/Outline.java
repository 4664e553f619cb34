package dev.querent.page;

import dev.querent.html.SafeHtml;
import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.MarkdownDocument.Heading;
import dev.querent.model.Document;
import dev.querent.page.view.Link;
import dev.querent.page.view.OutlineItem;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;

/** Makes tables of contents from headings: two levels, as deep as a reader wants to see. */
final class Outline {
  private final DocumentHtml html;
  private final String idPrefix;

  Outline(DocumentHtml html, String idPrefix) {
    this.html = html;
    this.idPrefix = idPrefix;
  }

  /** The headings of a document: those of its highest level, and the next level below each. */
  List<OutlineItem> of(Document document, SitePath path) {
    List<Heading> headings =
        document.body().sections().stream()
            .map(BodySection::headings)
            .flatMap(List::stream)
            .toList();
    int top = headings.stream().mapToInt(Heading::level).min().orElse(0);
    List<OutlineItem> items = new ArrayList<>();
    List<OutlineItem> below = new ArrayList<>();
    Link current = null;
    for (Heading heading : headings) {
      Link link = link(heading, document, path);
      if (heading.level() == top) {
        flush(items, current, below);
        current = link;
      } else if (heading.level() == top + 1) {
        below.add(new OutlineItem(link, List.of()));
      }
    }
    flush(items, current, below);
    return items;
  }

  private static void flush(List<OutlineItem> items, Link current, List<OutlineItem> below) {
    if (current == null) {
      items.addAll(below);
    } else {
      items.add(new OutlineItem(current, below));
    }
    below.clear();
  }

  private Link link(Heading heading, Document document, SitePath path) {
    SafeHtml shown = html.render(heading.html(), document, path);
    return new Link("#" + idPrefix + heading.id(), shown, heading.text());
  }
}
