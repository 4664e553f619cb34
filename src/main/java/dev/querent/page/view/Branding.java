package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * What the settings of a site put around its pages.
 *
 * @param logo instead of the mark of the theme
 * @param header links of the header, in order
 * @param groups links of the footer, instead of those to the plain pages of the site
 * @param footer text of the footer, with inline markup; may be empty
 * @param head {@code meta} and {@code link} elements for machines
 */
public record Branding(
    Optional<Logo> logo,
    List<NavItem> header,
    List<LinkGroup> groups,
    SafeHtml footer,
    List<HeadElement> head) {
  public Branding {
    header = List.copyOf(header);
    groups = List.copyOf(groups);
    head = List.copyOf(head);
  }

  /** An image; its {@code alt} is empty where the name of the site stands beside it. */
  public record Logo(String src, int width, int height, String alt) {}

  /** Links below a title, which may be empty. */
  public record LinkGroup(String title, List<Link> links) {
    public LinkGroup {
      links = List.copyOf(links);
    }
  }

  /** A {@code link} element, or a {@code meta} element, with its name and its value. */
  public record HeadElement(boolean link, String name, String value) {}
}
