package dev.querent.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Judges absolute web addresses that settings or the command line give. */
public final class WebAddress {
  private WebAddress() {}

  /** Whether this is an http or https address with a host, in ASCII, without a user's name. */
  public static boolean isValid(String text) {
    if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      return false;
    }
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The address of a site with a slash at its end; empty when a page cannot be named below it. */
  public static Optional<String> ofSite(String text) {
    boolean usable = isValid(text) && text.indexOf('?') < 0 && text.indexOf('#') < 0;
    return usable ? Optional.of(text.endsWith("/") ? text : text + "/") : Optional.empty();
  }
}
