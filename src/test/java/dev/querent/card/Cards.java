package dev.querent.card;

import dev.querent.page.SocialCard;
import dev.querent.page.SocialCard.Share;
import dev.querent.theme.RootColors;
import dev.querent.url.SitePath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Cards to draw, and the pictures as another program reads them. */
final class Cards {
  private static final Path THEME = Path.of("themes/default/static");

  private Cards() {}

  static CardStyle style(String siteTitle, boolean rightToLeft) {
    try {
      RootColors palette = RootColors.of(List.of(Files.readString(THEME.resolve("css/main.css"))));
      byte[] mark = Files.readAllBytes(THEME.resolve("favicon.svg"));
      return new CardStyle(siteTitle, rightToLeft ? "he" : "en", rightToLeft, palette, mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SocialCard titled(String title) {
    return new SocialCard(
        new SitePath("net/dns/"), title, "Net", "", "Hard · Senior", List.of(new Share("red", 1)));
  }

  static BufferedImage read(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) {
        throw new IllegalArgumentException("file is of " + png.length + " bytes, must be a PNG");
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colour of a pixel, as in a stylesheet. */
  static String color(BufferedImage image, int x, int y) {
    return String.format(java.util.Locale.ROOT, "#%06x", image.getRGB(x, y) & 0xffffff);
  }
}
