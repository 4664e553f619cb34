package dev.querent.content;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import java.util.Objects;

/**
 * Finds the source files of a site. It opens none of them: links, devices and pipes are reported by
 * what they are.
 */
public final class ContentFinder {
  private final Limits limits;

  public ContentFinder(Limits limits) {
    this.limits = Objects.requireNonNull(limits);
  }

  /** Everything below the content folder that is good to use; the rest is reported. */
  public SourceTree find(ContentFolder content, Diagnostics diagnostics) {
    return new FolderWalk(content, limits, diagnostics).walk();
  }
}
