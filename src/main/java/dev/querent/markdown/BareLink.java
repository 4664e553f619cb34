package dev.querent.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that stands in text without any signs around it (GitHub Flavored Markdown, "Autolinks
 * (extension)").
 *
 * @param address with its scheme
 */
record BareLink(int start, int end, String address) {
  static final List<BareLink> NONE = List.of();

  private static final Pattern START = Pattern.compile("(?i)https?://|www\\.");
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}_.-]+");
  private static final Pattern TRAILING_REFERENCE = Pattern.compile("&[A-Za-z0-9]+;$");

  /**
   * The addresses in {@code text}, in order.
   *
   * @param atStart whether the text begins a line
   */
  static List<BareLink> all(String text, boolean atStart) {
    if (text.indexOf(':') < 0 && text.indexOf('.') < 0) {
      return NONE;
    }
    List<BareLink> links = new ArrayList<>();
    Matcher matcher = START.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int start = matcher.start();
      int end = mayBegin(text, start, atStart) ? end(text, start, matcher.end()) : -1;
      if (end > 0) {
        boolean hasScheme = text.charAt(matcher.end() - 1) == '/';
        String written = text.substring(start, end);
        links.add(new BareLink(start, end, hasScheme ? written : "http://" + written));
      }
      from = Math.max(end, matcher.end());
    }
    return links;
  }

  private static boolean mayBegin(String text, int start, boolean atStart) {
    if (start == 0) {
      return atStart;
    }
    char before = text.charAt(start - 1);
    return Character.isWhitespace(before) || "*_~([\"'".indexOf(before) >= 0;
  }

  /** Where the address ends, or -1 when it has no domain. */
  private static int end(String text, int start, int afterScheme) {
    boolean www = text.charAt(afterScheme - 1) == '.';
    Matcher domain = DOMAIN.matcher(text).region(www ? start : afterScheme, text.length());
    if (!domain.lookingAt() || !isDomain(domain.group())) {
      return -1;
    }
    int end = domain.end();
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '<') {
      end++;
    }
    return trimmed(text, start, end);
  }

  private static boolean isDomain(String domain) {
    String[] parts = domain.replaceAll("\\.+$", "").split("\\.", -1);
    if (parts.length < 2) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty() || (i >= parts.length - 2 && parts[i].indexOf('_') >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** Without the punctuation of the sentence and a bracket that was opened before the address. */
  private static int trimmed(String text, int start, int from) {
    int end = from;
    int excess = excess(text, start, from);
    while (end > start) {
      char last = text.charAt(end - 1);
      if (last == ')' && excess > 0) {
        excess--;
        end--;
      } else if ("?!.,:*_~'\"]".indexOf(last) >= 0) {
        end--;
      } else if (last == ';') {
        Matcher reference = TRAILING_REFERENCE.matcher(text).region(Math.max(start, end - 40), end);
        end = reference.find() ? reference.start() : end - 1;
      } else {
        break;
      }
    }
    return end;
  }

  /** How many closing brackets there are more than opening ones. */
  private static int excess(String text, int start, int end) {
    int excess = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      excess += c == ')' ? 1 : c == '(' ? -1 : 0;
    }
    return excess;
  }
}
