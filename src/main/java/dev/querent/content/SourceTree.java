package dev.querent.content;

import java.util.List;

/**
 * Everything found in the content folder, each list sorted by path, code unit by code unit, so that
 * the listing order of the file system does not show.
 *
 * @param markdown questions, pages and section indexes
 * @param assets images and PDF files to publish beside them
 * @param samples files that content may include and that are never published, such as source code
 */
public record SourceTree(
    List<SourceFile> markdown, List<SourceFile> assets, List<SourceFile> samples) {
  public SourceTree {
    markdown = List.copyOf(markdown);
    assets = List.copyOf(assets);
    samples = List.copyOf(samples);
  }
}
