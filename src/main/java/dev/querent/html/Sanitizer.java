package dev.querent.html;

import dev.querent.url.LinkUrl;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Makes markup that holds raw HTML from content into a tree as a browser would, and writes that
 * tree: every element closed, nothing that could reach out of the element around it, and — a second
 * lock behind {@link AllowList}, which is applied tag by tag — nothing that runs.
 */
public final class Sanitizer {
  /** Elements that Querent writes and content may not. */
  private static final Set<String> OURS = Set.of("aside", "input", "section");

  /** Attributes that neither Querent nor content has in a section. */
  private static final Set<String> NEVER =
      Set.of("style", "name", "srcdoc", "srcset", "formaction", "action", "ping", "target");

  /** Elements whose content is not text. */
  private static final Set<String> NOT_TEXT = Set.of("script", "style", "template");

  /** Elements that end another of their kind far outside when they stand without their list. */
  private static final Map<String, Set<String>> PARENTS =
      Map.of("li", Set.of("ul", "ol"), "dt", Set.of("dl"), "dd", Set.of("dl"));

  private Sanitizer() {}

  /**
   * The markup of the tree that {@code markup} stands for.
   *
   * @param elementName what to write for the name of an element, such as a hole for its level
   */
  public static String wellFormed(String markup, UnaryOperator<String> elementName) {
    Document document = Jsoup.parseBodyFragment(markup);
    for (Element element : document.body().select("*").asList()) {
      if (element != document.body()) {
        clean(element);
      }
    }
    Writer writer = new Writer(elementName);
    document.body().childNodes().forEach(child -> NodeTraversor.traverse(writer, child));
    return writer.out.toString();
  }

  private static void clean(Element element) {
    String name = element.normalName();
    if (NOT_TEXT.contains(name)) {
      element.remove();
    } else if (!AllowList.allows(name) && !OURS.contains(name)) {
      element.unwrap();
    } else if (isMisplaced(element)) {
      element.unwrap();
    } else {
      element.attributes().asList().stream()
          .filter(attribute -> !isHarmless(attribute))
          .map(Attribute::getKey)
          .toList()
          .forEach(element::removeAttr);
    }
  }

  private static boolean isMisplaced(Element element) {
    String name = element.normalName();
    Element parent = element.parent();
    if (parent == null) {
      return false;
    }
    if (name.equals("a")) {
      return element.parents().is("a");
    }
    Set<String> parents = PARENTS.get(name);
    return parents != null && !parents.contains(parent.normalName());
  }

  private static boolean isHarmless(Attribute attribute) {
    String name = attribute.getKey();
    if (name.startsWith("on") || NEVER.contains(name)) {
      return false;
    }
    boolean isUrl = name.equals("href") || name.equals("src") || name.equals("cite");
    return !isUrl || LinkUrl.of(attribute.getValue()).kind() != LinkUrl.Kind.UNSAFE;
  }

  /** Writes a tree; jsoup's own writer would turn the signs of holes into references. */
  private static final class Writer implements NodeVisitor {
    private final UnaryOperator<String> elementName;
    private final StringBuilder out = new StringBuilder();

    Writer(UnaryOperator<String> elementName) {
      this.elementName = elementName;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode) {
        Escape.text(out, ((TextNode) node).getWholeText());
      } else if (node instanceof Element) {
        Element element = (Element) node;
        out.append('<').append(elementName.apply(element.normalName()));
        element.attributes().forEach(this::attribute);
        out.append('>');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element && !AllowList.isVoid(((Element) node).normalName())) {
        out.append("</").append(elementName.apply(((Element) node).normalName())).append('>');
      }
    }

    private void attribute(Attribute attribute) {
      out.append(' ').append(attribute.getKey());
      if (!attribute.getValue().isEmpty() || !Attribute.isBooleanAttribute(attribute.getKey())) {
        out.append("=\"");
        Escape.text(out, attribute.getValue());
        out.append('"');
      }
    }
  }
}
