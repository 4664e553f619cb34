package dev.querent.page;

import dev.querent.history.History;
import dev.querent.model.Document;
import dev.querent.page.SitePage.KeyboardPage;
import dev.querent.page.SitePage.NotFoundPage;
import dev.querent.page.SitePage.QuestionPage;
import dev.querent.page.SitePage.RedirectPage;
import dev.querent.page.SitePage.SearchPage;
import dev.querent.url.SitePath;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What search engines read first: {@code robots.txt}, and the sitemap (sitemaps.org protocol 0.9),
 * which needs absolute addresses and is left out where the site has no base address.
 */
public final class Sitemap {
  /** The protocol allows no more addresses in one file. */
  static final int ADDRESSES_IN_ONE_FILE = 50_000;

  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private final SitePlan plan;
  private final History history;

  public Sitemap(SitePlan plan, History history) {
    this.plan = plan;
    this.history = history;
  }

  /** The files to publish, by address. */
  public Map<SitePath, byte[]> write() {
    Map<SitePath, byte[]> files = new LinkedHashMap<>();
    Optional<String> base = plan.site().config().baseUrl();
    String robots = "User-agent: *\nAllow: /\n";
    base.ifPresent(url -> sitemaps(url, files));
    String all = base.map(url -> robots + "\nSitemap: " + url + "sitemap.xml\n").orElse(robots);
    files.put(new SitePath("robots.txt"), all.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private void sitemaps(String base, Map<SitePath, byte[]> files) {
    List<SitePath> addresses =
        plan.pages().stream().filter(Sitemap::isListed).map(SitePage::path).toList();
    if (addresses.size() <= ADDRESSES_IN_ONE_FILE) {
      files.put(new SitePath("sitemap.xml"), urlSet(base, addresses));
      return;
    }
    XmlText index = new XmlText().raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    index.raw("<sitemapindex " + NAMESPACE + ">\n");
    for (int from = 0; from < addresses.size(); from += ADDRESSES_IN_ONE_FILE) {
      int to = Math.min(addresses.size(), from + ADDRESSES_IN_ONE_FILE);
      String name = "sitemap-" + (from / ADDRESSES_IN_ONE_FILE + 1) + ".xml";
      files.put(new SitePath(name), urlSet(base, addresses.subList(from, to)));
      index.raw("<sitemap>").element("loc", base + name).raw("</sitemap>\n");
    }
    index.raw("</sitemapindex>\n");
    files.put(new SitePath("sitemap.xml"), index.toString().getBytes(StandardCharsets.UTF_8));
  }

  private byte[] urlSet(String base, List<SitePath> addresses) {
    XmlText xml = new XmlText().raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.raw("<urlset " + NAMESPACE + ">\n");
    for (SitePath path : addresses) {
      xml.raw("<url>").element("loc", base + path.value());
      Document document = plan.documents().get(path);
      Optional.ofNullable(document)
          .flatMap(d -> history.lastChange(d.file()))
          .ifPresent(
              time -> xml.element("lastmod", time.atZone(ZoneOffset.UTC).toLocalDate().toString()));
      xml.raw("</url>\n");
    }
    return xml.raw("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isListed(SitePage page) {
    boolean retired = page instanceof QuestionPage q && q.question().isRetired();
    return !retired
        && !(page instanceof SearchPage)
        && !(page instanceof KeyboardPage)
        && !(page instanceof NotFoundPage)
        && !(page instanceof RedirectPage);
  }
}
