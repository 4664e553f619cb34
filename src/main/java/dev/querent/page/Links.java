package dev.querent.page;

import dev.querent.url.SitePath;
import java.net.URI;
import java.util.Optional;

/** Makes the links of one page. */
interface Links {
  /** The link to an address of the site. */
  String to(SitePath path);

  /** Relative links, so that one output works at any base path. */
  static Links relativeTo(SitePath page) {
    return path -> path.relativeTo(page);
  }

  /**
   * Links from the root of the host, for the one page that is shown at addresses of any depth.
   * Without a base address the site is taken to be at the root.
   */
  static Links absolute(Optional<String> baseUrl) {
    String base = baseUrl.map(url -> URI.create(url).getRawPath()).orElse("/");
    String folder = base.isEmpty() ? "/" : base;
    return path -> folder + path.value();
  }
}
