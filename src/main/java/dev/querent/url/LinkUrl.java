package dev.querent.url;

import java.util.Locale;
import java.util.Set;

/**
 * A destination as written in content, judged the way a browser would read it: control characters
 * and surrounding spaces are taken out first, and the scheme is compared in lower case (WHATWG URL,
 * "basic URL parser").
 *
 * @param value the destination with ignorable characters removed
 * @param kind what may be done with it
 */
public record LinkUrl(String value, Kind kind) {
  private static final Set<String> ALLOWED_SCHEMES = Set.of("http", "https", "mailto");

  /** What a destination is. */
  public enum Kind {
    /** Only a fragment, or nothing: the same page. */
    FRAGMENT,
    /** A path relative to the source file, or from the root of the content. */
    RELATIVE,
    /** {@code http:}, {@code https:} or {@code mailto:}. */
    EXTERNAL,
    /** Everything else: other schemes, protocol-relative addresses, backslash disguises. */
    UNSAFE
  }

  /** Judges an HTML-decoded destination. */
  public static LinkUrl of(String destination) {
    String value = clean(destination);
    return new LinkUrl(value, kindOf(value));
  }

  private static Kind kindOf(String value) {
    if (value.isEmpty() || value.startsWith("#")) {
      return Kind.FRAGMENT;
    }
    // Browsers read a backslash as a slash in http addresses, so "/\evil.example" is another site.
    if (value.replace('\\', '/').startsWith("//")) {
      return Kind.UNSAFE;
    }
    int end = firstOf(value, "/?#\\");
    int colon = value.indexOf(':');
    if (colon < 0 || colon > end) {
      return value.indexOf('\\') >= 0 ? Kind.UNSAFE : Kind.RELATIVE;
    }
    String scheme = value.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!ALLOWED_SCHEMES.contains(scheme)) {
      return Kind.UNSAFE;
    }
    boolean hierarchical = value.startsWith("//", colon + 1);
    return scheme.equals("mailto") || hierarchical ? Kind.EXTERNAL : Kind.UNSAFE;
  }

  private static int firstOf(String value, String signs) {
    for (int i = 0; i < value.length(); i++) {
      if (signs.indexOf(value.charAt(i)) >= 0) {
        return i;
      }
    }
    return value.length();
  }

  /** Takes out what browsers ignore in an address: C0 controls everywhere, spaces at the ends. */
  private static String clean(String destination) {
    StringBuilder kept = new StringBuilder(destination.length());
    for (int i = 0; i < destination.length(); i++) {
      char c = destination.charAt(i);
      if (c >= ' ' && c != 0x7f) {
        kept.append(c);
      }
    }
    return kept.toString().strip();
  }
}
