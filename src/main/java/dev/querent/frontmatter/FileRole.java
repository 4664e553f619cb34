package dev.querent.frontmatter;

/** What a Markdown file is by its place and name, before its header has been read. */
public enum FileRole {
  /** An {@code index.md}: it describes its folder and hands values down. */
  SECTION_INDEX,

  /** A question, unless its header says that it is a page of its own. */
  DOCUMENT,

  /** A page of its own, unless its header says that it is a question. */
  PAGE,

  /** A page of its own, whatever its header says. */
  ROOT_PAGE
}
