package dev.querent.model;

import dev.querent.diagnostic.Located;
import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.url.SitePath;
import java.util.Optional;

/**
 * A file without a page: a draft, or a question that needs an answer.
 *
 * @param path the address it will have
 */
public record Unpublished(ParsedFile file, SitePath path, Status status) {
  /** Its source file, relative to the content folder. */
  public String contentPath() {
    return file.path();
  }

  /** Permanent identity, where the author gave one. */
  public Optional<String> id() {
    return file.header().id().map(Located::value);
  }

  /** Whether its author has not finished it; otherwise it needs an answer. */
  public boolean isDraft() {
    return status == Status.DRAFT;
  }

  /** What to say to those who link to it, after the name they wrote. */
  String reason() {
    return isDraft() ? "is a draft and has no page" : "needs an answer and has no page";
  }
}
