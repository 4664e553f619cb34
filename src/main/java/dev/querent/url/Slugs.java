package dev.querent.url;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns names into parts of addresses. */
public final class Slugs {
  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9_][a-z0-9_-]*(\\.[a-z0-9_-]+)*");
  private static final int LONGEST_SEGMENT = 100;
  private static final Set<String> WINDOWS_DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private Slugs() {}

  /**
   * The id GitHub gives a heading: lower case; letters, marks, digits, connectors and hyphens stay,
   * spaces become hyphens, everything else goes, other white space included.
   */
  public static String ofHeading(String text) {
    StringBuilder slug = new StringBuilder();
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (c == '-' || isWord(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  /**
   * A path segment for a tag or a vocabulary word: ASCII letters and digits in lower case, runs of
   * anything else as one hyphen, with the signs that tell languages apart spelled out ({@code C++}
   * is {@code c-plus-plus}, {@code C#} is {@code c-sharp}). Empty when nothing is left.
   */
  public static String ofName(String name) {
    String spelled = name.replace("+", "-plus-").replace("#", "-sharp-");
    StringBuilder slug = new StringBuilder();
    for (char c : spelled.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }

  /**
   * Whether a file or folder name can be a part of an address everywhere: lower-case ASCII letters,
   * digits, {@code -}, {@code _} and inner dots, at most 100 characters, and not a device name of
   * Windows.
   */
  public static boolean isSegment(String name) {
    // The length first: matching a group again and again takes stack for every time.
    return name.length() <= LONGEST_SEGMENT
        && SEGMENT.matcher(name).matches()
        && !WINDOWS_DEVICES.contains(name.split("\\.")[0]);
  }

  /** Ruby's {@code \p{Word}}, by which GitHub tells what stays. */
  private static boolean isWord(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
