package dev.querent.search;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses files as gzip streams (RFC 1952) without a time and a name, so that the same bytes
 * give the same file. For one thread; setting one up costs more than a small file.
 */
final class Gzip implements AutoCloseable {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};

  /** Higher levels take three times as long for less than a thousandth. */
  private static final int LEVEL = 7;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final byte[] buffer = new byte[8192];

  /** The file. */
  byte[] compress(byte[] bytes) {
    ByteBuilder out = new ByteBuilder(bytes.length / 2 + 32);
    out.append(HEADER);
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    while (!deflater.finished()) {
      out.append(buffer, 0, deflater.deflate(buffer));
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    number(out, crc.getValue());
    number(out, bytes.length);
    return out.toBytes();
  }

  /** Four bytes, the lowest first. */
  private static void number(ByteBuilder out, long number) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.add((int) (number >>> shift));
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
