package dev.querent.model;

import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.url.SitePath;

/**
 * A file without a page: a draft, or a question that needs an answer.
 *
 * @param path the address it will have
 */
record Unpublished(ParsedFile file, SitePath path, Status status) {
  /** What to say to those who link to it, after the name they wrote. */
  String reason() {
    return status == Status.DRAFT
        ? "is a draft and has no page"
        : "needs an answer and has no page";
  }
}
