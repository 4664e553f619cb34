package dev.querent.asset;

import dev.querent.url.SitePath;
import java.util.Objects;

/**
 * A static file as it is published.
 *
 * @param path where, under its fingerprinted name
 * @param file the path of the source that messages show
 * @param bytes the content; shared, never to be changed
 */
public record PublishedAsset(SitePath path, String file, byte[] bytes) {
  public PublishedAsset {
    Objects.requireNonNull(path);
    Objects.requireNonNull(file);
    Objects.requireNonNull(bytes);
  }
}
