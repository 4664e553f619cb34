package dev.querent.html;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Judges a drawing from content: someone may open it as a page of the site, where a script in it
 * would run on the site's origin. It is read as browsers read it, by an XML parser; what two
 * readers could understand differently is refused.
 */
public final class SvgCheck {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int DEEPEST = 100;
  private static final int MOST_ATTRIBUTES = 100;
  private static final int MOST_PROBLEMS = 20;

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

  private static final Pattern OUTSIDE =
      Pattern.compile(
          "url\\s*\\((?!\\s*['\"]?\\s*#)|(expression|image-set|src)\\s*\\(|@import|javascript:|\\\\");

  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader reader;
  private final Set<String> problems = new LinkedHashSet<>();

  private SvgCheck(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** What is wrong with a drawing, in order; empty when it can be published. */
  public static List<String> problems(byte[] svg) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
    } catch (CharacterCodingException e) {
      return List.of("the file is not UTF-8");
    }
    String markup = text.startsWith("\ufeff") ? text.substring(1) : text;
    try {
      SvgCheck check = new SvgCheck(PARSERS.createXMLStreamReader(new StringReader(markup)));
      check.read();
      return List.copyOf(check.problems);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return List.of("the file is not well-formed XML, line " + line);
    }
  }

  /** The JDK's own parser, whatever else is on the class path; it fetches and expands nothing. */
  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // The defaults of these bounds differ between JDKs, and ours are reached first.
    factory.setProperty("jdk.xml.maxElementDepth", "1000");
    factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    return factory;
  }

  /** Reads to the end, since what comes later may not be well-formed, or to a hopeless place. */
  private void read() throws XMLStreamException {
    declaration();
    int depth = 0;
    while (reader.hasNext() && problems.size() < MOST_PROBLEMS) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 0 && !isRoot()) {
            return;
          }
          if (++depth > DEEPEST) {
            problems.add("elements are more than " + DEEPEST + " deep");
            return;
          }
          element();
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD -> {
          problems.add("the document type '<!DOCTYPE …>' is not allowed");
          return;
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            problems.add("the instruction '" + reader.getPITarget() + "' is not allowed");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            problems.add("the entity '" + reader.getLocalName() + "' is not allowed");
        default -> {}
      }
    }
  }

  /** Version 1.1 has other characters and line ends, which browsers do not know. */
  private void declaration() {
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      problems.add("the encoding '" + encoding + "' is not allowed, only UTF-8");
    }
    String version = reader.getVersion();
    if (version != null && !version.equals("1.0")) {
      problems.add("XML of version '" + version + "' is not allowed, only 1.0");
    }
  }

  private boolean isRoot() {
    boolean named = reader.getLocalName().equals("svg");
    if (named && SVG.equals(reader.getNamespaceURI())) {
      return true;
    }
    problems.add(
        named
            ? "the 'svg' element needs 'xmlns=\"" + SVG + "\"'"
            : "the file is not one 'svg' element");
    return false;
  }

  private void element() {
    String name = named(reader.getPrefix(), reader.getLocalName());
    if (!ELEMENTS.contains(reader.getLocalName()) || !SVG.equals(reader.getNamespaceURI())) {
      problems.add("the element '" + name + "' is not allowed");
      return;
    }
    if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
      problems.add("'" + name + "' has more than " + MOST_ATTRIBUTES + " attributes");
      return;
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String uri = reader.getNamespaceURI(i);
      if (!SVG.equals(uri) && !XLINK.equals(uri)) {
        String prefix = reader.getNamespacePrefix(i);
        report(prefix == null ? "xmlns" : "xmlns:" + prefix, name);
      }
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (!isHarmless(i)) {
        report(named(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)), name);
      }
    }
  }

  private void report(String attribute, String element) {
    problems.add("the attribute '" + attribute + "' of '" + element + "' is not allowed");
  }

  private boolean isHarmless(int attribute) {
    String name = reader.getAttributeLocalName(attribute).toLowerCase(Locale.ROOT);
    String value = reader.getAttributeValue(attribute).toLowerCase(Locale.ROOT);
    String namespace = reader.getAttributeNamespace(attribute);
    boolean plain = namespace == null || namespace.isEmpty();
    if (name.equals("href") && (plain || namespace.equals(XLINK))) {
      return value.strip().startsWith("#");
    }
    if (!plain) {
      return namespace.equals(XMLConstants.XML_NS_URI)
          && (name.equals("space") || name.equals("lang"));
    }
    return !name.startsWith("on") && !name.equals("style") && !OUTSIDE.matcher(value).find();
  }

  private static String named(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
