package dev.querent.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pictures of few colours as PNG (W3C, third edition). The JDK's own writer takes longer to
 * start than a card takes to draw.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int INDEXED = 3;

  /** The best level takes six times as long for a tenth less. */
  private static final int LEVEL = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);

  private PngFile() {}

  /** The file of a picture; {@code width} is that of a row in pixels. */
  static byte[] of(FewColors picture, int width) {
    PngFile file = new PngFile();
    file.out.writeBytes(SIGNATURE);
    int[] colors = picture.colors();
    int bits = colors.length <= 2 ? 1 : colors.length <= 4 ? 2 : colors.length <= 16 ? 4 : 8;
    int height = picture.indexes().length / width;
    file.chunk("IHDR", header(width, height, bits));
    file.chunk("PLTE", palette(colors));
    byte[] alphas = alphas(colors);
    if (alphas.length > 0) {
      file.chunk("tRNS", alphas);
    }
    file.chunk("IDAT", compressed(rows(picture.indexes(), width, bits)));
    file.chunk("IEND", new byte[0]);
    return file.out.toByteArray();
  }

  /** Whether these are the bytes of a PNG file that was written to its end. */
  static boolean isWhole(byte[] bytes) {
    byte[] end = new PngFile().end();
    return bytes.length > SIGNATURE.length + end.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
        && Arrays.equals(bytes, bytes.length - end.length, bytes.length, end, 0, end.length);
  }

  private byte[] end() {
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] header(int width, int height, int bits) {
    ByteArrayOutputStream header = new ByteArrayOutputStream(13);
    number(header, width);
    number(header, height);
    header.writeBytes(new byte[] {(byte) bits, INDEXED, 0, 0, 0});
    return header.toByteArray();
  }

  private static byte[] palette(int[] colors) {
    byte[] palette = new byte[3 * colors.length];
    for (int i = 0; i < colors.length; i++) {
      palette[3 * i] = (byte) (colors[i] >>> 16);
      palette[3 * i + 1] = (byte) (colors[i] >>> 8);
      palette[3 * i + 2] = (byte) colors[i];
    }
    return palette;
  }

  /** How opaque the colours are, up to the last that is not wholly so. */
  private static byte[] alphas(int[] colors) {
    int count = colors.length;
    while (count > 0 && colors[count - 1] >>> 24 == 0xff) {
      count--;
    }
    byte[] alphas = new byte[count];
    for (int i = 0; i < count; i++) {
      alphas[i] = (byte) (colors[i] >>> 24);
    }
    return alphas;
  }

  /** The rows, each after a byte that says that it is not filtered: few colours need no filter. */
  private static byte[] rows(byte[] indexes, int width, int bits) {
    int perByte = 8 / bits;
    int length = 1 + (width + perByte - 1) / perByte;
    byte[] rows = new byte[length * (indexes.length / width)];
    for (int i = 0; i < indexes.length; i++) {
      int column = i % width;
      int shift = 8 - bits * (column % perByte + 1);
      rows[i / width * length + 1 + column / perByte] |= (byte) ((indexes[i] & 0xff) << shift);
    }
    return rows;
  }

  private static byte[] compressed(byte[] bytes) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 15);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        compressed.write(buffer, 0, deflater.deflate(buffer));
      }
      return compressed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    number(out, data.length);
    out.writeBytes(name);
    out.writeBytes(data);
    number(out, (int) check.getValue());
  }

  private static void number(ByteArrayOutputStream out, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(number >>> shift);
    }
  }
}
