package dev.querent.model;

import dev.querent.url.SitePath;

/** Where a link or image in content leads inside the site. */
public sealed interface Target {
  /** The address as a path of the site. */
  SitePath path();

  /** What follows {@code #} in the address; empty for all of it. */
  String fragment();

  /**
   * A page.
   *
   * @param fragment id on that page, without {@code #}; empty for the page itself
   */
  record ToPage(SitePath path, String fragment) implements Target {}

  /**
   * A file beside the content, such as an image.
   *
   * @param fragment a part of the file as its type names it, such as {@code page=3};
   *     percent-encoded
   */
  record ToFile(SitePath path, String fragment) implements Target {}
}
