package dev.querent.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Judges a drawing from content: someone may open it as a page of the site, where a script in it
 * would run on the site's origin.
 */
public final class SvgCheck {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Set<String> ELEMENTS =
      Set.of(
          "circle",
          "clipPath",
          "defs",
          "desc",
          "ellipse",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feDropShadow",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "filter",
          "g",
          "line",
          "linearGradient",
          "marker",
          "mask",
          "metadata",
          "path",
          "pattern",
          "polygon",
          "polyline",
          "radialGradient",
          "rect",
          "stop",
          "svg",
          "switch",
          "symbol",
          "text",
          "textPath",
          "title",
          "tspan",
          "use",
          "view");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");
  private static final Pattern OUTSIDE =
      Pattern.compile("url\\s*\\((?!\\s*['\"]?\\s*#)|expression\\s*\\(|@import|javascript:|\\\\");

  private static final Pattern INSTRUCTION = Pattern.compile("<\\?(?!xml\\s)([^\\s?>]*)");

  private final List<String> problems = new ArrayList<>();

  private SvgCheck() {}

  /** What is wrong with a drawing, in order; empty when it can be published. */
  public static List<String> problems(String svg) {
    if (svg.toLowerCase(Locale.ROOT).contains("<!entity")) {
      return List.of("an entity is declared");
    }
    Matcher instruction = INSTRUCTION.matcher(svg);
    if (instruction.find()) {
      return List.of("the instruction '" + instruction.group(1) + "' is not allowed");
    }
    Document document = Parser.xmlParser().parseInput(svg, "");
    List<Element> roots = document.children();
    if (roots.size() != 1 || !roots.get(0).tagName().equals("svg")) {
      return List.of("the file is not one 'svg' element");
    }
    SvgCheck check = new SvgCheck();
    NodeTraversor.traverse((node, depth) -> check.node(node), document);
    return List.copyOf(check.problems);
  }

  private void node(Node node) {
    if (node instanceof Document || node instanceof TextNode || node instanceof Comment) {
      return;
    }
    if (node instanceof Element) {
      element((Element) node);
    } else if (!(node instanceof DocumentType || node instanceof XmlDeclaration)) {
      problems.add("a part that is no element is not allowed");
    }
  }

  private void element(Element element) {
    String name = element.tagName();
    if (!ELEMENTS.contains(name)) {
      problems.add("the element '" + name + "' is not allowed");
      return;
    }
    for (Attribute attribute : element.attributes()) {
      if (!isHarmless(attribute)) {
        problems.add("the attribute '" + attribute.getKey() + "' of '" + name + "' is not allowed");
      }
    }
  }

  private static boolean isHarmless(Attribute attribute) {
    String name = attribute.getKey();
    String lower = name.toLowerCase(Locale.ROOT);
    String value = attribute.getValue().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches() || lower.startsWith("on")) {
      return false;
    }
    if (lower.equals("xmlns")) {
      return value.equals(SVG);
    }
    if (lower.equals("xmlns:xlink")) {
      return value.equals(XLINK);
    }
    if (lower.equals("href") || lower.equals("xlink:href")) {
      return value.strip().startsWith("#");
    }
    boolean isPrefixed = lower.indexOf(':') >= 0;
    boolean isKnownPrefix = lower.equals("xml:space") || lower.equals("xml:lang");
    return !lower.equals("style")
        && (!isPrefixed || isKnownPrefix)
        && !OUTSIDE.matcher(value).find();
  }
}
