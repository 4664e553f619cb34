package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Claims about what machines read: the sitemap, the feed and {@code robots.txt}. */
@ExtendWith(Shared.class)
class SitemapAndFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Test
  void theSitemapFollowsItsProtocol(OwnSite site) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src/test/resources/browser/sitemap.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(site.files().get("sitemap.xml"))));
  }

  @Test
  void theSitemapListsEveryPageThatShouldBeFoundAndNoOther(OwnSite site) throws Exception {
    List<String> listed = new ArrayList<>();
    for (Element url : children(parse(site, "sitemap.xml"), "url")) {
      listed.add(text(url, "loc"));
    }
    TreeSet<String> findable = new TreeSet<>();
    site.fullPages()
        .forEach(
            (file, page) -> {
              if (page.selectFirst("meta[name=robots][content=noindex]") == null) {
                findable.add(OwnSite.BASE_URL + addressOf(file));
              }
            });

    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(findable);
    assertThat(listed).noneMatch(loc -> loc.contains("404") || loc.contains(OwnSite.OLD_ADDRESS));
  }

  @Test
  void theRobotsFileNamesTheSitemap(OwnSite site) {
    assertThat(site.files().get("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: " + OwnSite.BASE_URL + "sitemap.xml\n");
  }

  @Test
  void theFeedHasWhatAtomRequires(OwnSite site) throws Exception {
    Element feed = parse(site, "feed.xml");

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    // RFC 4287, section 4.1.1: exactly one of each, and an author here or in every entry.
    for (String required : List.of("id", "title", "updated", "author")) {
      assertThat(children(feed, required)).as(required).hasSize(1);
    }
    assertThat(text(children(feed, "author").get(0), "name")).isNotBlank();
    assertThat(link(feed, "self")).isEqualTo(OwnSite.BASE_URL + "feed.xml");
    assertThat(link(feed, "alternate")).isEqualTo(OwnSite.BASE_URL);
    for (Element entry : children(feed, "entry")) {
      for (String required : List.of("id", "title", "updated", "summary")) {
        assertThat(children(entry, required)).as(required).hasSize(1);
        assertThat(text(entry, required)).isNotBlank();
      }
      String page = link(entry, "alternate").substring(OwnSite.BASE_URL.length());
      assertThat(site.pages()).containsKey(OwnSite.fileOf(page));
    }
  }

  @Test
  void theFeedBeginsWithTheNewestAndNamesEachEntryForGood(OwnSite site) throws Exception {
    Element feed = parse(site, "feed.xml");
    List<String> ids = new ArrayList<>();
    List<OffsetDateTime> dates = new ArrayList<>();
    for (Element entry : children(feed, "entry")) {
      ids.add(text(entry, "id"));
      dates.add(OffsetDateTime.parse(text(entry, "updated")));
    }

    assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(ids)
        .allMatch(id -> id.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(OffsetDateTime.parse(text(feed, "updated"))).isEqualTo(dates.get(0));
  }

  private static String addressOf(String file) {
    return file.replaceFirst("index\\.html$", "");
  }

  private static Element parse(OwnSite site, String file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(site.files().get(file))))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element && node.getLocalName().equals(name)) {
        found.add((Element) node);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent();
  }

  private static String link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .findFirst()
        .orElseThrow();
  }
}
