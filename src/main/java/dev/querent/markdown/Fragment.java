package dev.querent.markdown;

import dev.querent.html.Escape;
import dev.querent.html.SafeHtml;
import java.util.Objects;
import java.util.Optional;

/**
 * HTML with holes for what depends on the page it is shown on: addresses of links, prefixes of ids,
 * levels of headings, and for what is not known when a text is parsed: sizes of images. One parse
 * serves the question's own page, its topic and the whole collection.
 *
 * <p>A hole is written as {@link #OPEN}, a letter for its kind, an argument, {@link #CLOSE}. Both
 * signs are control characters that cannot occur in content: the parser replaces them with U+FFFD.
 */
public final class Fragment {
  /** Begins a hole. */
  public static final char OPEN = '\u0001';

  /** Ends a hole. */
  public static final char CLOSE = '\u0002';

  /** Nothing. */
  public static final Fragment EMPTY = new Fragment("");

  private final String template;

  /** Takes HTML with holes; it must be safe in the sense of {@link SafeHtml}. */
  public Fragment(String template) {
    this.template = Objects.requireNonNull(template);
  }

  /** The hole for the address of link or image {@code use}: {@code href="«L3»"}. */
  public static String address(int use) {
    return OPEN + "L" + use + CLOSE;
  }

  /**
   * The hole for the address of an image, which goes on with its size: {@code src="«P3»"} may
   * become {@code src="a.png" width="3" height="2"}.
   *
   * @param address of the image: an {@linkplain #address hole}; another is returned as it is
   */
  static String picture(String address) {
    return address.startsWith(OPEN + "L") ? OPEN + "P" + address.substring(2) : address;
  }

  /** The hole for an id: {@code id="«Iwhat-is-it»"}. */
  public static String id(String id) {
    return OPEN + "I" + id + CLOSE;
  }

  /** The hole for a heading's level, used for the opening and the closing tag: {@code <h«H2»>}. */
  public static String level(int level) {
    return OPEN + "H" + level + CLOSE;
  }

  /** The hole for a text of the interface: {@code aria-label="«Tpermalink»"}. */
  public static String text(String messageKey) {
    return OPEN + "T" + messageKey + CLOSE;
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return template.isEmpty();
  }

  /** The HTML with its holes, for tests and for putting fragments together. */
  public String template() {
    return template;
  }

  /** Fills the holes for one page. */
  public SafeHtml render(Context context) {
    int hole = template.indexOf(OPEN);
    if (hole < 0) {
      return new SafeHtml(template);
    }
    StringBuilder out = new StringBuilder(template.length() + 64);
    int from = 0;
    while (hole >= 0) {
      int end = template.indexOf(CLOSE, hole);
      out.append(template, from, hole);
      fill(out, template.charAt(hole + 1), template.substring(hole + 2, end), context);
      from = end + 1;
      hole = template.indexOf(OPEN, from);
    }
    return new SafeHtml(out.append(template, from, template.length()).toString());
  }

  private static void fill(StringBuilder out, char kind, String argument, Context context) {
    switch (kind) {
      case 'L' -> Escape.text(out, context.address(Integer.parseInt(argument)));
      case 'I' -> Escape.text(out, context.idPrefix() + argument);
      case 'H' -> out.append(Math.min(6, Integer.parseInt(argument) + context.headingShift()));
      case 'T' -> Escape.text(out, context.message(argument));
      case 'P' -> {
        int use = Integer.parseInt(argument);
        Escape.text(out, context.address(use));
        context.size(use).ifPresent(size -> out.append(attributes(size)));
      }
      default ->
          throw new IllegalStateException("hole is of kind '" + kind + "', must be L P I H T");
    }
  }

  /** Begins within the quotes around the address; the quote behind the hole ends the last value. */
  private static String attributes(ImageSize size) {
    return "\" width=\"" + size.width() + "\" height=\"" + size.height();
  }

  /** What the page knows and the fragment does not. */
  public interface Context {
    /** The address of a link or image, relative to the page, not yet escaped. */
    String address(int use);

    /** How large the image {@code use} is, where that is known. */
    default Optional<ImageSize> size(int use) {
      return Optional.empty();
    }

    /** Put before every id, so that several questions fit on one page; empty for one. */
    String idPrefix();

    /** Added to every heading's level. */
    int headingShift();

    /** A text of the interface. */
    String message(String key);
  }
}
