package dev.querent.card;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The fonts of cards: a serif that travels with Querent, for Latin, Greek and Cyrillic, and for
 * letters that it lacks those of the machine. May be used from several threads.
 */
final class CardFonts {
  /** The weights that travel with Querent. */
  enum Weight {
    REGULAR("source-serif-4-regular.ttf", Font.PLAIN),
    BOLD("source-serif-4-bold.ttf", Font.BOLD);

    private final String file;
    private final int style;

    Weight(String file, int style) {
      this.file = file;
      this.style = style;
    }
  }

  private final List<Font> own;
  private final Supplier<List<Font>> machine;
  private List<Font> found;

  private CardFonts(List<Font> own, Supplier<List<Font>> machine) {
    this.own = own;
    this.machine = machine;
  }

  /**
   * Loads the fonts, and with them the part of Java that draws.
   *
   * @throws CardsUnavailable when this Java cannot draw
   */
  static CardFonts load() throws CardsUnavailable {
    return load(CardFonts::ofMachine);
  }

  /** As {@link #load()}, with other fonts than those of the machine. */
  static CardFonts load(Supplier<List<Font>> machine) throws CardsUnavailable {
    try {
      List<Font> own = new ArrayList<>();
      for (Weight weight : Weight.values()) {
        own.add(read(weight.file));
      }
      CardFonts fonts = new CardFonts(List.copyOf(own), machine);
      // Some of what can be missing is missed only when a letter is drawn.
      new StyledText("Q", fonts, Weight.BOLD, new Script("en", false)).wholeLine(10);
      return fonts;
    } catch (IOException | FontFormatException | RuntimeException | LinkageError e) {
      throw new CardsUnavailable(e);
    } catch (InternalError | AWTError e) {
      throw new CardsUnavailable(e);
    }
  }

  private static Font read(String file) throws IOException, FontFormatException {
    try (InputStream in = CardFonts.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  /** The font that travels with Querent. */
  Font own(Weight weight) {
    return own.get(weight.ordinal());
  }

  /**
   * The first font that has all of these characters; null where none has.
   *
   * @param cluster what a reader takes for one character
   */
  Font fontFor(String cluster, Weight weight) {
    Font own = own(weight);
    if (has(own, cluster)) {
      return own;
    }
    for (Font font : machine()) {
      if (has(font, cluster)) {
        return font.deriveFont(weight.style);
      }
    }
    return null;
  }

  /** Whether the font that travels with Querent has all of these characters. */
  boolean hasOwn(String cluster, Weight weight) {
    return has(own(weight), cluster);
  }

  private static boolean has(Font font, String cluster) {
    return font.canDisplayUpTo(cluster) < 0;
  }

  private synchronized List<Font> machine() {
    if (found == null) {
      found = machine.get();
    }
    return found;
  }

  /** What the system takes for a serif and a sans-serif, and then every font by its name. */
  private static List<Font> ofMachine() {
    List<Font> fonts = new ArrayList<>();
    fonts.add(new Font(Font.SERIF, Font.PLAIN, 1));
    fonts.add(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .sorted(Comparator.comparing((Font font) -> font.getFontName(Locale.ROOT)))
        .forEach(fonts::add);
    return List.copyOf(fonts);
  }
}
