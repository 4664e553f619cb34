package dev.querent.page;

import dev.querent.config.Appearance.HeadElement;
import dev.querent.markdown.Fragment;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * What the settings put around every page, with targets that exist.
 *
 * @param logo instead of the theme's mark
 * @param header links of the header; empty for all collections and the tags
 * @param groups links of the footer instead of those to the plain pages
 * @param footer text of the footer, of which a use of a link is a position in {@code footerLinks}
 * @param head elements for machines
 */
public record Surroundings(
    Optional<Logo> logo,
    Optional<List<Destination>> header,
    List<Group> groups,
    Fragment footer,
    List<Destination> footerLinks,
    List<HeadElement> head) {

  /** Nothing but what the theme has. */
  public static final Surroundings NONE =
      new Surroundings(
          Optional.empty(), Optional.empty(), List.of(), Fragment.EMPTY, List.of(), List.of());

  public Surroundings {
    header = header.map(List::copyOf);
    groups = List.copyOf(groups);
    footerLinks = List.copyOf(footerLinks);
    head = List.copyOf(head);
  }

  /**
   * A drawing beside or instead of the name of the site.
   *
   * @param width in pixels of the style sheet
   * @param height in pixels of the style sheet
   * @param alt what it says; empty where the name of the site stands beside it
   */
  public record Logo(SitePath path, int width, int height, String alt) {}

  /**
   * Where a link leads.
   *
   * @param page a page of this site; empty for an address elsewhere
   * @param address the address elsewhere; empty for a page of this site
   * @param text what the link says; empty for the title of the page
   */
  public record Destination(Optional<SitePath> page, String address, String text) {}

  /** Links below a title, which may be empty. */
  public record Group(String title, List<Destination> links) {
    public Group {
      links = List.copyOf(links);
    }
  }
}
