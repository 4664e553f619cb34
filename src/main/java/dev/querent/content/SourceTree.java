package dev.querent.content;

import java.util.List;

/**
 * Everything found in the content folder, each list sorted by path, code unit by code unit, so that
 * the listing order of the file system does not show.
 *
 * @param markdown questions, pages and section indexes
 * @param assets images and other files to publish beside them
 */
public record SourceTree(List<SourceFile> markdown, List<SourceFile> assets) {
  public SourceTree {
    markdown = List.copyOf(markdown);
    assets = List.copyOf(assets);
  }
}
