package dev.querent.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture that is being drawn. Places are counted from the side where lines begin, so that what
 * is drawn is mirrored for languages that are written from right to left.
 */
final class Canvas implements AutoCloseable {
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final boolean mirrored;

  Canvas(int width, int height, boolean mirrored) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    this.graphics = image.createGraphics();
    this.mirrored = mirrored;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Fills a rectangle. */
  void fill(String color, float start, float top, float width, float height) {
    fill(color, new Rectangle2D.Float(left(start, width), top, width, height));
  }

  /**
   * Draws a line of text. Letters are filled as shapes: so they look alike whatever the system's
   * settings for letters on screens are.
   */
  void text(String color, TextLayout line, float start, float baseline) {
    float x = left(start, line.getAdvance());
    fill(color, line.getOutline(AffineTransform.getTranslateInstance(x, baseline)));
  }

  /** Draws a mark, which is never mirrored. */
  void mark(Mark mark, float start, float top, float side) {
    mark.draw(graphics, left(start, side), top, side);
  }

  /** The picture as a PNG file of at most so many colours. */
  byte[] toPng(int colors) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return PngFile.of(FewColors.of(pixels, colors), image.getWidth());
  }

  private void fill(String color, Shape shape) {
    graphics.setColor(Color.decode(color));
    graphics.fill(shape);
  }

  private float left(float start, float width) {
    return mirrored ? image.getWidth() - start - width : start;
  }

  @Override
  public void close() {
    graphics.dispose();
  }
}
