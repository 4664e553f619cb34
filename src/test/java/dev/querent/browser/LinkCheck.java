package dev.querent.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site that stays in it. */
final class LinkCheck {
  private final OwnSite site;
  private final List<String> problems = new ArrayList<>();
  private int followed;

  LinkCheck(OwnSite site) {
    this.site = site;
  }

  /** What leads nowhere; each with the page it stands on. */
  List<String> problems() {
    site.pages()
        .forEach(
            (file, page) -> {
              page.select("[href]").forEach(e -> follow(file, e, e.attr("href")));
              page.select("[src]").forEach(e -> follow(file, e, e.attr("src")));
              page.select("meta[http-equiv=refresh]")
                  .forEach(e -> follow(file, e, e.attr("content").replaceFirst("^0; url=", "")));
            });
    return problems;
  }

  /** How many links stay in the site. */
  int followed() {
    return followed;
  }

  private void follow(String file, Element element, String address) {
    URI target = URI.create(address);
    boolean canonical = element.is("link[rel=canonical]");
    if (target.isAbsolute() && !(canonical && address.startsWith(OwnSite.BASE_URL))) {
      if (!element.is("a")) {
        problems.add(file + ": only links may leave the site: " + element);
      }
      return;
    }
    boolean fromAnywhere = file.equals(OwnSite.NOT_FOUND);
    if (!canonical
        && (address.startsWith("/") != fromAnywhere || address.isEmpty())
        && !address.startsWith("#")) {
      problems.add(file + ": not relative: " + element);
    }
    followed++;
    resolve(file, element, URI.create(OwnSite.BASE_URL + file).resolve(target));
  }

  private void resolve(String file, Element element, URI target) {
    String path = target.getPath();
    if (!path.startsWith(OwnSite.BASE_PATH)) {
      problems.add(file + ": leaves the site: " + element);
      return;
    }
    String found = OwnSite.fileOf(path.substring(OwnSite.BASE_PATH.length()));
    if (!site.files().containsKey(found)) {
      problems.add(file + ": leads nowhere: " + element);
    } else if (target.getFragment() != null && !hasAnchor(found, target.getFragment())) {
      problems.add(file + ": no such place on the page: " + element);
    }
  }

  private boolean hasAnchor(String file, String fragment) {
    Map<String, Document> pages = site.pages();
    // By the HTML standard, this is the beginning of any page.
    return fragment.equals("top")
        || (pages.containsKey(file) && pages.get(file).getElementById(fragment) != null);
  }
}
