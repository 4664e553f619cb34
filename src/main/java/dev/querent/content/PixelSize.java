package dev.querent.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How many pixels an image has, read from the beginning of its file.
 *
 * @param width above 0
 * @param height above 0
 */
public record PixelSize(int width, int height) {
  /** Enough for every header that is read here. */
  private static final int HEADER = 30;

  /** The size of a PNG, JPEG, GIF or WebP image; empty for others, and where a file is cut off. */
  public static Optional<PixelSize> of(AssetType type, byte[] bytes) {
    if (bytes.length < HEADER || !type.matches(bytes)) {
      return Optional.empty();
    }
    return switch (type) {
      // PNG, 11.2.1: the first chunk is IHDR, big-endian.
      case PNG -> positive(bigEndian(bytes, 16), bigEndian(bytes, 20));
      case WEBP -> webp(bytes);
      // GIF89a, 18: the logical screen, little-endian.
      case GIF -> positive(little(bytes, 6, 2), little(bytes, 8, 2));
      case JPEG -> jpeg(bytes);
      default -> Optional.empty();
    };
  }

  /** The three kinds of WebP (RFC 9649, 2.5 to 2.7), little-endian. */
  private static Optional<PixelSize> webp(byte[] bytes) {
    return switch (new String(bytes, 12, 4, StandardCharsets.ISO_8859_1)) {
      case "VP8 " -> positive(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
      case "VP8L" -> {
        int packed = little(bytes, 21, 4);
        yield positive((packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
      }
      case "VP8X" -> positive(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
      default -> Optional.empty();
    };
  }

  /** The first frame header of a JPEG (ITU T.81, B.1.1.3 and B.2.2) behind segments to skip. */
  private static Optional<PixelSize> jpeg(byte[] bytes) {
    int at = 2;
    while (at + 11 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      boolean frame = marker >= 0xc0 && marker <= 0xcf && marker % 4 != 0 || marker == 0xc0;
      if (frame) {
        return positive(bigEndian(bytes, at + 7) >>> 16, bigEndian(bytes, at + 5) >>> 16);
      }
      // A filling byte has no length.
      at += marker == 0xff ? 1 : 2 + (bigEndian(bytes, at + 2) >>> 16);
    }
    return Optional.empty();
  }

  private static Optional<PixelSize> positive(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height)) : Optional.empty();
  }

  private static int bigEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  private static int little(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | (bytes[at + i] & 0xff);
    }
    return value;
  }
}
