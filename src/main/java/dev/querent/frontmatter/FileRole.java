package dev.querent.frontmatter;

/** What a Markdown file is by its place and name, before its header has been read. */
public enum FileRole {
  /** An {@code index.md}: it describes its folder and hands values down. */
  SECTION_INDEX,

  /** Every other file: a question or a page of its own. */
  DOCUMENT
}
