package dev.querent.frontmatter;

/**
 * A file split into header and body.
 *
 * @param frontMatter the typed header; empty values where the file has none or it is wrong
 * @param bodyOffset where the body begins in the text, in UTF-16 units
 * @param intact whether the header could be read, and every key in it that the file would lack
 *     otherwise: where not, a value that is missing needs no message of its own
 */
public record Header(FrontMatter frontMatter, int bodyOffset, boolean intact) {

  /** A header without mistakes. */
  public Header(FrontMatter frontMatter, int bodyOffset) {
    this(frontMatter, bodyOffset, true);
  }
}
