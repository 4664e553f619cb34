package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What surrounds every page: its head, header, navigation and footer.
 *
 * @param language BCP 47 tag of the page
 * @param direction {@code ltr} or {@code rtl}
 * @param documentTitle for the title element: the page, then the site
 * @param description one or two sentences for search engines
 * @param siteTitle name of the site
 * @param homeHref link to the home page
 * @param searchHref link to the search page
 * @param keyboardHref link to the list of keys
 * @param canonical absolute address of the page, where the site has a base address
 * @param openGraphType {@code website} or {@code article}
 * @param feedHref link to the Atom feed, where it has entries
 * @param tagsHref link to the index of tags, where the site has tags
 * @param collections first-level sections
 * @param pages plain pages at the root, for the footer
 * @param breadcrumbs from the home page to the parent of this page; empty on the home page
 * @param navigation the collection this page is in, as a tree that is open where the page is
 * @param editHref where the source of this page can be edited
 * @param repositoryHref where the sources are
 * @param license under which the content may be used
 * @param preview what other programs show of the page
 * @param jsonLd content of the JSON-LD script element, encoded for it; empty where there is none
 * @param index whether search engines may list the page
 * @param asset from the name of a static file of the theme, such as {@code css/main.css}, to a link
 * @param branding what the settings of the site put around its pages
 */
public record Frame(
    String language,
    String direction,
    String documentTitle,
    String description,
    String siteTitle,
    String homeHref,
    String searchHref,
    String keyboardHref,
    Optional<String> canonical,
    String openGraphType,
    Optional<String> feedHref,
    Optional<String> tagsHref,
    List<NavItem> collections,
    List<Link> pages,
    List<Link> breadcrumbs,
    Optional<NavItem> navigation,
    Optional<String> editHref,
    Optional<String> repositoryHref,
    Optional<LicenseView> license,
    Preview preview,
    SafeHtml jsonLd,
    boolean index,
    UnaryOperator<String> asset,
    Branding branding) {

  public Frame {
    collections = List.copyOf(collections);
    pages = List.copyOf(pages);
    breadcrumbs = List.copyOf(breadcrumbs);
  }

  /** The licence by name, with the address of its text where there is one. */
  public record LicenseView(String name, Optional<String> href) {}
}
