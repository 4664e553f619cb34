package dev.querent.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A type of file that content may publish, told by its extension and by its first bytes. */
public enum AssetType {
  PNG("a PNG image", Set.of("png")),
  JPEG("a JPEG image", Set.of("jpg", "jpeg")),
  GIF("a GIF image", Set.of("gif")),
  WEBP("a WebP image", Set.of("webp")),
  AVIF("an AVIF image", Set.of("avif")),
  /** Its elements are judged elsewhere: it is text that could hold scripts. */
  SVG("an SVG image", Set.of("svg")),
  PDF("a PDF document", Set.of("pdf"));

  private static final int SEARCHED_BRANDS = 64;

  private final String label;
  private final Set<String> extensions;

  AssetType(String label, Set<String> extensions) {
    this.label = label;
    this.extensions = extensions;
  }

  /** What to call it in a message, with its article. */
  public String label() {
    return label;
  }

  /** The type that a file with this extension, in lower case and without the dot, claims to be. */
  public static Optional<AssetType> ofExtension(String extension) {
    for (AssetType type : values()) {
      if (type.extensions.contains(extension)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type that these bytes are, by their signature. */
  public static Optional<AssetType> ofContent(byte[] bytes) {
    for (AssetType type : values()) {
      if (type.matches(bytes)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether the bytes begin as a file of this type does. */
  public boolean matches(byte[] bytes) {
    return switch (this) {
      case PNG -> startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n");
      case JPEG -> startsWith(bytes, 0, "\u00ff\u00d8\u00ff");
      case GIF -> startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a");
      case WEBP -> startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP");
      case AVIF -> startsWith(bytes, 4, "ftyp") && hasAvifBrand(bytes);
      case SVG -> beginsAsMarkup(bytes);
      case PDF -> startsWith(bytes, 0, "%PDF-");
    };
  }

  /** ISO 14496-12 §4.3: the major brand, its version, then the compatible brands. */
  private static boolean hasAvifBrand(byte[] bytes) {
    for (int at = 8; at < SEARCHED_BRANDS; at += 4) {
      if (at != 12 && (startsWith(bytes, at, "avif") || startsWith(bytes, at, "avis"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsAsMarkup(byte[] bytes) {
    int at = startsWith(bytes, 0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    return startsWith(bytes, at, "<svg")
        || startsWith(bytes, at, "<?xml")
        || startsWith(bytes, at, "<!--")
        || startsWith(bytes, at, "<!DOCTYPE svg");
  }

  private static boolean startsWith(byte[] bytes, int offset, String signature) {
    byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < offset + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[offset + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
