package dev.querent.frontmatter;

/**
 * A file split into header and body.
 *
 * @param frontMatter the typed header; empty values where the file has none or it is wrong
 * @param bodyOffset where the body begins in the text, in UTF-16 units
 */
public record Header(FrontMatter frontMatter, int bodyOffset) {}
