package dev.querent.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements and attributes that raw HTML in content may use: GitHub's list without what forms,
 * frames and styles need, and without {@code id}, {@code name} and {@code class}, which would let
 * content pose as the page around it.
 */
public final class AllowList {
  private static final Set<String> PHRASING =
      Set.of(
          "a", "abbr", "b", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
          "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "var", "wbr");

  private static final Set<String> FLOW =
      Set.of(
          "blockquote",
          "caption",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "wbr");

  /** Elements that HTML has given up, and what says the same today. */
  private static final Map<String, String> SUCCESSORS = Map.of("strike", "s", "tt", "code");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern ANY = Pattern.compile("(?s).*");
  private static final Pattern NOTHING = Pattern.compile("(?i)|open|reversed");

  private static final Map<String, Pattern> EVERYWHERE =
      Map.of(
          "title", ANY,
          "lang", Pattern.compile("[A-Za-z0-9-]{1,35}"),
          "dir", Pattern.compile("(?i)ltr|rtl|auto"));

  private static final Map<String, Map<String, Pattern>> ATTRIBUTES =
      Map.of(
          "a", Map.of("href", ANY),
          "img", Map.of("src", ANY, "alt", ANY, "width", NUMBER, "height", NUMBER),
          "td", Map.of("colspan", NUMBER, "rowspan", NUMBER),
          "th",
              Map.of(
                  "colspan", NUMBER,
                  "rowspan", NUMBER,
                  "scope", Pattern.compile("(?i)row|col|rowgroup|colgroup")),
          "ol", Map.of("start", NUMBER, "reversed", NOTHING, "type", Pattern.compile("[1aAiI]")),
          "li", Map.of("value", NUMBER),
          "details", Map.of("open", NOTHING),
          "time", Map.of("datetime", Pattern.compile("[0-9TZPW:.+ -]{1,40}")),
          "col", Map.of("span", NUMBER),
          "colgroup", Map.of("span", NUMBER));

  private AllowList() {}

  /** The name to write for an element; {@code tt} became {@code code}. */
  public static String successor(String element) {
    return SUCCESSORS.getOrDefault(element, element);
  }

  /** Whether content may use this element. */
  public static boolean allows(String element) {
    return PHRASING.contains(element) || FLOW.contains(element);
  }

  /** Whether content may use this element inside a line of text. */
  public static boolean allowsInLine(String element) {
    return PHRASING.contains(element);
  }

  /** Whether content may give this element this attribute with this value. */
  public static boolean allows(String element, String attribute, String value) {
    Pattern pattern = ATTRIBUTES.getOrDefault(element, Map.of()).get(attribute);
    if (pattern == null) {
      pattern = EVERYWHERE.get(attribute);
    }
    return pattern != null && pattern.matcher(value).matches();
  }

  /** Whether an element has no content and no end tag. */
  public static boolean isVoid(String element) {
    return VOID.contains(element);
  }
}
