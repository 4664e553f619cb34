package dev.querent.markdown;

/**
 * How large an image is, so that a page can leave room for it before it comes.
 *
 * @param width in CSS pixels, above 0
 * @param height in CSS pixels, above 0
 */
public record ImageSize(int width, int height) {}
