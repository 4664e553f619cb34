package dev.querent.card;

import java.awt.AWTError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws icons from the mark of a site, for systems that want pictures of a size of their own. */
public final class IconStudio {
  private static final int COLORS = 16;

  private final PictureCache cache;

  /**
   * @param cache folder for pictures of earlier runs, which may be missing and may be deleted
   */
  public IconStudio(Path cache) {
    this.cache = new PictureCache(cache);
  }

  /**
   * The mark as a square PNG file; empty where this Java cannot draw it.
   *
   * @param svg the mark; it is shown as it is, its transparent parts transparent
   * @param side in pixels
   */
  public Optional<byte[]> draw(byte[] svg, int side) {
    byte[] size = String.valueOf(side).getBytes(StandardCharsets.US_ASCII);
    String key = cache.keyOf(List.of(svg, size));
    Optional<byte[]> kept = cache.read(key);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<byte[]> drawn = paint(svg, side);
    drawn.ifPresent(png -> cache.write(key, png));
    return drawn;
  }

  private static Optional<byte[]> paint(byte[] svg, int side) {
    Headless.ensure();
    try (Canvas canvas = new Canvas(side, side, false)) {
      Optional<Mark> mark = Mark.read(svg);
      mark.ifPresent(drawing -> canvas.mark(drawing, 0, 0, side));
      return mark.map(drawing -> canvas.toPng(COLORS));
    } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
      // What a drawing may hold is not bounded, and parts of Java may not be installed.
      return Optional.empty();
    }
  }
}
