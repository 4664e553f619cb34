package dev.querent.html;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How large a drawing wants to be shown.
 *
 * @param width above 0
 * @param height above 0
 */
public record SvgSize(double width, double height) {
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:px)?");
  private static final Pattern BOX =
      Pattern.compile("\\S+[ ,]+\\S+[ ,]+([0-9.]{1,9})[ ,]+([0-9.]{1,9})");

  /** What the root element says: its width and height, otherwise its view box. */
  public static Optional<SvgSize> of(byte[] svg) {
    try {
      XMLStreamReader reader =
          factory().createXMLStreamReader(new ByteArrayInputStream(svg), "UTF-8");
      while (reader.hasNext() && !reader.isStartElement()) {
        reader.next();
      }
      return reader.isStartElement() ? of(reader) : Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static Optional<SvgSize> of(XMLStreamReader root) {
    Matcher width = LENGTH.matcher(attribute(root, "width"));
    Matcher height = LENGTH.matcher(attribute(root, "height"));
    if (width.matches() && height.matches()) {
      return positive(width.group(1), height.group(1));
    }
    Matcher box = BOX.matcher(attribute(root, "viewBox").strip());
    return box.matches() ? positive(box.group(1), box.group(2)) : Optional.empty();
  }

  private static String attribute(XMLStreamReader root, String name) {
    String value = root.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static Optional<SvgSize> positive(String width, String height) {
    try {
      SvgSize size = new SvgSize(Double.parseDouble(width), Double.parseDouble(height));
      return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
