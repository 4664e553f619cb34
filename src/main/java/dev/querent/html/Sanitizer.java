package dev.querent.html;

import dev.querent.url.LinkUrl;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

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
   * @param steps is told of work done, in steps of one character or element, and may throw
   */
  public static String wellFormed(
      String markup, UnaryOperator<String> elementName, IntConsumer steps) {
    Document document = Document.createShell("");
    Reader reader = new CountedReader(markup, steps);
    List<Node> nodes = Parser.htmlParser().parseFragmentInput(reader, document.body(), "");
    Writer writer = new Writer(elementName, steps);
    nodes.forEach(node -> NodeTraversor.filter(writer, node));
    return writer.out.toString();
  }

  private static boolean isHarmless(Attribute attribute) {
    String name = attribute.getKey();
    if (name.startsWith("on") || NEVER.contains(name)) {
      return false;
    }
    boolean isUrl = name.equals("href") || name.equals("src") || name.equals("cite");
    return !isUrl || LinkUrl.of(attribute.getValue()).kind() != LinkUrl.Kind.UNSAFE;
  }

  /** Hands out little at a time, so that a parser that is slow is stopped before its end. */
  private static final class CountedReader extends StringReader {
    private static final int PORTION = 1024;

    private final IntConsumer steps;

    CountedReader(String text, IntConsumer steps) {
      super(text);
      this.steps = steps;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      steps.accept(Math.min(length, PORTION));
      return super.read(buffer, offset, Math.min(length, PORTION));
    }
  }

  /**
   * Writes a tree; jsoup's own writer would turn the signs of holes into references. The tags of
   * elements that may not be where they are go unwritten: to take the elements out of the tree
   * would cost the square of their number.
   */
  private static final class Writer implements NodeFilter {
    private static final String UNWRITTEN = "";

    private final UnaryOperator<String> elementName;
    private final IntConsumer steps;
    private final StringBuilder out = new StringBuilder();
    // Names of the elements around, and of those of them that were written.
    private final List<String> around = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private int links;

    Writer(UnaryOperator<String> elementName, IntConsumer steps) {
      this.elementName = elementName;
      this.steps = steps;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      steps.accept(1);
      if (node instanceof TextNode) {
        Escape.text(out, ((TextNode) node).getWholeText());
      } else if (node instanceof Element) {
        String name = ((Element) node).normalName();
        if (NOT_TEXT.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        boolean allowed = AllowList.allows(name) || OURS.contains(name);
        open((Element) node, allowed && !isMisplaced(name) ? name : UNWRITTEN);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element) {
        String name = around.remove(around.size() - 1);
        if (!name.equals(UNWRITTEN)) {
          close(name);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element, String name) {
      around.add(name);
      if (name.equals(UNWRITTEN)) {
        return;
      }
      written.add(name);
      links += name.equals("a") ? 1 : 0;
      out.append('<').append(elementName.apply(name));
      for (Attribute attribute : element.attributes()) {
        if (isHarmless(attribute)) {
          attribute(attribute);
        }
      }
      out.append('>');
    }

    private void close(String name) {
      written.remove(written.size() - 1);
      links -= name.equals("a") ? 1 : 0;
      if (!AllowList.isVoid(name)) {
        out.append("</").append(elementName.apply(name)).append('>');
      }
    }

    private boolean isMisplaced(String name) {
      if (name.equals("a")) {
        return links > 0;
      }
      Set<String> parents = PARENTS.get(name);
      return parents != null
          && (written.isEmpty() || !parents.contains(written.get(written.size() - 1)));
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
