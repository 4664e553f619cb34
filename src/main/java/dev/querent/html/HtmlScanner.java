package dev.querent.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Splits a piece of HTML into tags and text (WHATWG HTML, "tokenization"), one step before a tree:
 * content may open an element in one piece and close it in another, with Markdown between. A tag
 * that is not complete is text, so that no piece can swallow what follows it.
 */
public final class HtmlScanner {
  private static final Set<String> CODE = Set.of("script", "style");

  private final String html;
  private final List<HtmlToken> tokens = new ArrayList<>();
  // Places between attributes from which the end is reached without the end of the tag: looking
  // from there again would make the time quadratic.
  private final BitSet deadEnds = new BitSet();
  private int at;
  private int textStart;
  private boolean slash;

  private HtmlScanner(String html) {
    this.html = html;
  }

  /** The tokens of {@code html}; the content of scripts and style sheets is left out. */
  public static List<HtmlToken> scan(String html) {
    HtmlScanner scanner = new HtmlScanner(html);
    scanner.run();
    return scanner.tokens;
  }

  /** What {@code html} says, without its tags. */
  public static String text(String html) {
    StringBuilder text = new StringBuilder();
    for (HtmlToken token : scan(html)) {
      if (token instanceof HtmlToken.Text) {
        text.append(((HtmlToken.Text) token).text());
      }
    }
    return text.toString();
  }

  private void run() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      at = open;
      if (!markup()) {
        at = open + 1;
      }
    }
    at = html.length();
    text(html.length());
  }

  /** Reads the markup at {@link #at} and moves behind it; false when it is text after all. */
  private boolean markup() {
    if (html.startsWith("<!--", at)) {
      return comment();
    }
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      return declaration();
    }
    boolean closing = html.startsWith("</", at);
    int name = at + (closing ? 2 : 1);
    if (name >= html.length() || !isLetter(html.charAt(name))) {
      return false;
    }
    return tag(name, closing);
  }

  private boolean comment() {
    int start = at;
    int end = html.indexOf("-->", at + 2);
    text(start);
    // A comment that is never closed hides the rest, as in browsers.
    at = end < 0 ? html.length() : end + 3;
    textStart = at;
    return true;
  }

  private boolean declaration() {
    int start = at;
    String closing = html.startsWith("<![CDATA[", at) ? "]]>" : ">";
    int end = html.indexOf(closing, at);
    text(start);
    tokens.add(new HtmlToken.Declaration(start));
    at = end < 0 ? html.length() : end + closing.length();
    textStart = at;
    return true;
  }

  private boolean tag(int nameStart, boolean closing) {
    int start = at;
    int nameEnd = nameStart;
    while (nameEnd < html.length() && !isNameEnd(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    List<HtmlToken.Attribute> attributes = new ArrayList<>();
    int end = attributes(nameEnd, attributes);
    if (end < 0) {
      return false;
    }
    text(start);
    tokens.add(
        closing
            ? new HtmlToken.Close(name, start)
            : new HtmlToken.Open(name, attributes, slash, start));
    at = end + 1;
    if (!closing && CODE.contains(name)) {
      skipCode(name);
    }
    textStart = at;
    return true;
  }

  private void skipCode(String name) {
    String end = "</" + name;
    while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
      at++;
    }
  }

  /** Reads attributes from {@code from}; returns where the tag's {@code >} is, or -1. */
  private int attributes(int from, List<HtmlToken.Attribute> attributes) {
    BitSet visited = new BitSet();
    Set<String> seen = new HashSet<>();
    int i = from;
    slash = false;
    while (i >= 0 && i < html.length() && !deadEnds.get(i)) {
      visited.set(i);
      char c = html.charAt(i);
      if (c == '>') {
        return i;
      }
      slash = c == '/';
      i = slash || isSpace(c) ? i + 1 : attribute(i, seen, attributes);
    }
    deadEnds.or(visited);
    return -1;
  }

  /** Reads the attribute at {@code nameStart}; returns where it ends, or -1 when it does not. */
  private int attribute(int nameStart, Set<String> seen, List<HtmlToken.Attribute> attributes) {
    int nameEnd = nameStart + 1;
    while (nameEnd < html.length()
        && !isNameEnd(html.charAt(nameEnd))
        && html.charAt(nameEnd) != '=') {
      nameEnd++;
    }
    String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    int valueStart = valueStart(nameEnd);
    int valueEnd = valueStart < 0 ? nameEnd : valueEnd(valueStart);
    if (valueEnd >= 0 && seen.add(name)) {
      String value = valueStart < 0 ? "" : unquoted(html.substring(valueStart, valueEnd));
      attributes.add(new HtmlToken.Attribute(name, unescape(value, true), nameStart));
    }
    return valueEnd;
  }

  /** Where the value of the attribute whose name ends at {@code i} begins, or -1 without one. */
  private int valueStart(int i) {
    int equals = skipSpace(i);
    if (equals >= html.length() || html.charAt(equals) != '=') {
      return -1;
    }
    return skipSpace(equals + 1);
  }

  private int valueEnd(int start) {
    if (start >= html.length()) {
      return -1;
    }
    char quote = html.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, start + 1);
      return end < 0 ? -1 : end + 1;
    }
    int end = start;
    while (end < html.length() && !isSpace(html.charAt(end)) && html.charAt(end) != '>') {
      end++;
    }
    return end;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < html.length() && isSpace(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private void text(int end) {
    if (end > textStart) {
      String text = unescape(html.substring(textStart, end), false);
      tokens.add(new HtmlToken.Text(text, textStart));
    }
    textStart = end;
  }

  private static String unquoted(String value) {
    char first = value.charAt(0);
    return first == '"' || first == '\'' ? value.substring(1, value.length() - 1) : value;
  }

  private static String unescape(String text, boolean inAttribute) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, inAttribute);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isNameEnd(char c) {
    return isSpace(c) || c == '/' || c == '>';
  }
}
