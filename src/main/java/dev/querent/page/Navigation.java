package dev.querent.page;

import dev.querent.model.ContentPage;
import dev.querent.model.Document;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.page.view.Link;
import dev.querent.page.view.NavItem;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the navigation of a collection. Only the branch of the current page is open, and a long
 * list shows only what is near the page, so that the size of a page does not grow with the site.
 */
final class Navigation {
  /** Longer lists are cut. */
  private static final int WHOLE_LIST = 40;

  /** How many entries are shown before and after the current one in a cut list. */
  private static final int NEAR = 10;

  private final SitePath current;
  private final Links links;
  private final DocumentHtml html;
  private final Map<SitePath, Integer> questionCounts;

  /**
   * @param questionCounts of every section; counting them for each page anew would take longer than
   *     the page when there are many
   */
  Navigation(PageKit kit, Map<SitePath, Integer> questionCounts) {
    this.current = kit.path();
    this.links = kit.links();
    this.html = kit.html();
    this.questionCounts = questionCounts;
  }

  /** The tree of a collection as seen from the current page. */
  NavItem of(Section collection) {
    return section(collection);
  }

  /** A collection without anything below it, for the header. */
  NavItem closed(Section collection) {
    return new NavItem(
        link(collection.document(), collection.path()),
        current.equals(collection.path()),
        isOpen(collection.path()),
        questionCounts.get(collection.path()),
        List.of());
  }

  private NavItem section(Section section) {
    boolean open = isOpen(section.path());
    List<NavItem> children = new ArrayList<>();
    if (open) {
      near(section.questions(), Question::path).forEach(q -> children.add(leaf(q)));
      near(section.pages(), ContentPage::path).forEach(page -> children.add(leaf(page)));
      near(section.children(), Section::path).forEach(child -> children.add(section(child)));
    }
    return new NavItem(
        link(section.document(), section.path()),
        current.equals(section.path()),
        open,
        questionCounts.get(section.path()),
        children);
  }

  private <T> List<T> near(List<T> entries, Function<T, SitePath> pathOf) {
    if (entries.size() <= WHOLE_LIST) {
      return entries;
    }
    int at = 0;
    while (at < entries.size() && !isOpen(pathOf.apply(entries.get(at)))) {
      at++;
    }
    int middle = at == entries.size() ? 0 : at;
    int from = Math.max(0, middle - NEAR);
    return entries.subList(from, Math.min(entries.size(), middle + NEAR + 1));
  }

  /** Whether the current page is at this address or below it. */
  private boolean isOpen(SitePath path) {
    return current.value().startsWith(path.value());
  }

  private NavItem leaf(Question question) {
    return new NavItem(
        link(question.document(), question.path()),
        current.equals(question.path()),
        false,
        0,
        List.of());
  }

  private NavItem leaf(ContentPage page) {
    return new NavItem(
        link(page.document(), page.path()), current.equals(page.path()), false, 0, List.of());
  }

  private Link link(Document document, SitePath path) {
    return new Link(links.to(path), html.title(document, path), document.title().text());
  }
}
