package dev.querent.asset;

import dev.querent.url.SitePath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first ten hexadecimal digits of the SHA-256 of a file: 40 bits, enough to tell the versions
 * of one file apart.
 */
public record Fingerprint(String digits) {
  private static final int DIGITS = 10;

  /** The fingerprint of a content. */
  public static Fingerprint of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Fingerprint(HexFormat.of().formatHex(hash).substring(0, DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** {@code css/main.css} with the fingerprint before its last extension. */
  public SitePath nameFor(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/')
        ? new SitePath(path + "." + digits)
        : new SitePath(path.substring(0, dot) + "." + digits + path.substring(dot));
  }
}
