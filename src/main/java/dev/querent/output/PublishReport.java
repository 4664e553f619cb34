package dev.querent.output;

/**
 * What publishing a site changed.
 *
 * @param written files that are new or have new content
 * @param unchanged files whose bytes were there already
 * @param removed files of the last site that this one does not have
 */
public record PublishReport(int written, int unchanged, int removed) {}
