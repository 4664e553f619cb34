package dev.querent.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A finished page, read back to be checked. */
public final class HtmlDocument {
  private final Document document;

  private HtmlDocument(Document document) {
    this.document = document;
  }

  /** Reads a page as a browser would. */
  public static HtmlDocument parse(String html) {
    return new HtmlDocument(Jsoup.parse(html));
  }

  /** The text of the title element. */
  public String title() {
    return document.title();
  }

  /** All ids, in order; one that is there twice is listed twice. */
  public List<String> ids() {
    return document.select("[id]").eachAttr("id");
  }

  /** Where links point, in order. */
  public List<String> links() {
    return document.select("a[href], area[href]").eachAttr("href");
  }

  /** Where images are, in order. */
  public List<String> images() {
    return document.select("img[src]").eachAttr("src");
  }

  /** Everything the page names by an address: links, images, scripts, style sheets. */
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Element element : document.select("[href], [src]")) {
      addresses.add(element.hasAttr("href") ? element.attr("href") : element.attr("src"));
    }
    return addresses;
  }

  /** What the page says, with white space collapsed. */
  public String text() {
    return document.body().text();
  }

  /** The elements that a CSS selector finds, in order. */
  public List<Found> select(String selector) {
    return document.select(selector).stream().map(HtmlDocument::found).toList();
  }

  private static Found found(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    element.attributes().forEach(a -> attributes.put(a.getKey(), a.getValue()));
    return new Found(element.normalName(), attributes, element.text(), element.html());
  }

  /**
   * An element.
   *
   * @param name in lower case
   * @param attributes by name
   * @param text what it says, with white space collapsed
   * @param html its content
   */
  public record Found(String name, Map<String, String> attributes, String text, String html) {
    public Found {
      attributes = Map.copyOf(attributes);
    }

    /** The value of an attribute; empty when it is not there. */
    public String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }
}
