package dev.querent.card;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mark of the site, an SVG drawing, to be drawn at any size, by one thread at a time. */
final class Mark {
  /** Kept, since a logger that nobody holds forgets that it was silenced. */
  private static final Logger READER = silenced();

  private final SVGDocument drawing;

  private Mark(SVGDocument drawing) {
    this.drawing = drawing;
  }

  /** It would print stack traces; what a drawing lacks is reported by whoever wants it. */
  private static Logger silenced() {
    Logger logger = Logger.getLogger("com.github.weisj.jsvg");
    logger.setLevel(Level.OFF);
    return logger;
  }

  /** Reads a drawing; empty where it cannot be understood. */
  static Optional<Mark> read(byte[] svg) {
    try {
      return Optional.ofNullable(
              new SVGLoader()
                  .load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()))
          .map(Mark::new);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Draws it into a square whose upper left corner is at {@code x}, {@code y}. */
  synchronized void draw(Graphics2D graphics, float x, float y, float side) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.renderWithPlatform(
        NullPlatformSupport.INSTANCE, graphics, new ViewBox(x, y, side, side));
  }
}
