package dev.querent.page;

import dev.querent.html.SafeHtml;
import dev.querent.markdown.Fragment;
import dev.querent.message.Messages;
import dev.querent.model.Document;
import dev.querent.model.TermGroup;
import dev.querent.page.Surroundings.Destination;
import dev.querent.page.view.Branding;
import dev.querent.page.view.Link;
import dev.querent.page.view.NavItem;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;

/** Makes for each page what the settings put around it. */
final class Brandings {
  private final SitePlan plan;
  private final Messages messages;
  private final Surroundings surroundings;

  Brandings(SitePlan plan, Messages messages, Surroundings surroundings) {
    this.plan = plan;
    this.messages = messages;
    this.surroundings = surroundings;
  }

  /**
   * What is around one page.
   *
   * @param collections for a header without links of its own
   */
  Branding branding(PageKit kit, List<NavItem> collections) {
    return new Branding(
        surroundings
            .logo()
            .map(
                logo ->
                    new Branding.Logo(
                        kit.links().to(logo.path()), logo.width(), logo.height(), logo.alt())),
        surroundings
            .header()
            .map(links -> links.stream().map(link -> item(link, kit)).toList())
            .orElseGet(() -> withTags(collections, kit)),
        surroundings.groups().stream()
            .map(
                group ->
                    new Branding.LinkGroup(
                        group.title(),
                        group.links().stream().map(link -> link(link, kit)).toList()))
            .toList(),
        footer(kit),
        surroundings.head().stream()
            .map(e -> new Branding.HeadElement(e.link(), e.name(), e.value()))
            .toList());
  }

  private List<NavItem> withTags(List<NavItem> collections, PageKit kit) {
    if (plan.site().tags().isEmpty()) {
      return collections;
    }
    List<NavItem> items = new ArrayList<>(collections);
    SitePath tags = TermGroup.Kind.TAG.folder();
    Link link = Link.of(kit.links().to(tags), messages.text("nav.tags"));
    items.add(new NavItem(link, kit.path().equals(tags), false, 0, List.of()));
    return items;
  }

  private NavItem item(Destination destination, PageKit kit) {
    boolean current = destination.page().filter(kit.path()::equals).isPresent();
    boolean open =
        destination
            .page()
            .filter(page -> !page.equals(SitePath.HOME))
            .filter(page -> kit.path().value().startsWith(page.value()))
            .isPresent();
    return new NavItem(link(destination, kit), current, open, 0, List.of());
  }

  private Link link(Destination destination, PageKit kit) {
    if (destination.page().isEmpty()) {
      return Link.of(destination.address(), destination.text());
    }
    SitePath page = destination.page().get();
    String href = kit.links().to(page);
    if (!destination.text().isEmpty()) {
      return Link.of(href, destination.text());
    }
    if (page.equals(TermGroup.Kind.TAG.folder())) {
      return Link.of(href, messages.text("nav.tags"));
    }
    if (page.equals(SitePage.SearchPage.PATH)) {
      return Link.of(href, messages.text("search.title"));
    }
    Document document = plan.documents().get(page);
    return new Link(href, kit.html().title(document, page), document.title().text());
  }

  private SafeHtml footer(PageKit kit) {
    return surroundings
        .footer()
        .render(
            new Fragment.Context() {
              @Override
              public String address(int use) {
                return link(surroundings.footerLinks().get(use), kit).href();
              }

              @Override
              public String idPrefix() {
                return "";
              }

              @Override
              public int headingShift() {
                return 0;
              }

              @Override
              public String message(String key) {
                return messages.text(key);
              }
            });
  }
}
