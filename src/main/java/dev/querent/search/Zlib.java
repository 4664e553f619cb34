package dev.querent.search;

import java.util.zip.Deflater;

/**
 * Compresses files as zlib streams (RFC 1950): six bytes around what is compressed, where gzip has
 * 18, which counts in files of 100 bytes. The same bytes give the same file. For one thread;
 * setting one up costs more than a small file.
 */
final class Zlib implements AutoCloseable {
  /** Higher levels take three times as long for less than a thousandth. */
  private static final int LEVEL = 7;

  private final Deflater deflater = new Deflater(LEVEL);
  private final byte[] buffer = new byte[8192];

  /** The file. */
  byte[] compress(byte[] bytes) {
    ByteBuilder out = new ByteBuilder(bytes.length / 2 + 32);
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    while (!deflater.finished()) {
      out.append(buffer, 0, deflater.deflate(buffer));
    }
    return out.toBytes();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
