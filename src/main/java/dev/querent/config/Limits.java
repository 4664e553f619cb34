package dev.querent.config;

import java.time.Duration;

/**
 * Bounds on untrusted input. Each has a default that real sites stay far below, and can be changed
 * under {@code limits:} in {@code querent.yaml}.
 *
 * @param files how many files the content may have
 * @param folderDepth how many folders deep content may nest
 * @param sourceBytes size of one Markdown file, in bytes
 * @param frontMatterBytes size of one front matter, in bytes
 * @param assetBytes size of one image or other file beside the content, in bytes
 * @param markdownDepth how deep blocks may nest in one file
 * @param markdownTime processor time to parse one file
 */
public record Limits(
    int files,
    int folderDepth,
    int sourceBytes,
    int frontMatterBytes,
    int assetBytes,
    int markdownDepth,
    Duration markdownTime) {

  /** What applies where the settings say nothing. */
  public static final Limits DEFAULT =
      new Limits(200_000, 8, 1 << 20, 16 << 10, 10 << 20, 60, Duration.ofSeconds(2));
}
