package dev.querent.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How whole numbers are written in a language: its digits, and the sign between groups of them, as
 * the Unicode CLDR says (version 48). The JDK's own data differs from one version to the next, and
 * the same input must give the same bytes.
 */
public final class Numerals {
  private final Digits digits;
  private final Groups groups;

  private Numerals(Digits digits, Groups groups) {
    this.digits = digits;
    this.groups = groups;
  }

  /** The digits of a language, with the name that style sheets have for them. */
  private enum Digits {
    LATIN('0', "decimal"),
    ARABIC(
        '\u0660',
        "arabic-indic",
        "ar-BH ar-DJ ar-EG ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-LB ar-MR ar-OM ar-PS ar-QA ar-SA"
            + " ar-SD ar-SO ar-SS ar-SY ar-TD ar-YE ckb sd"),
    PERSIAN('\u06f0', "persian", "fa ps ur-IN"),
    BENGALI('\u09e6', "bengali", "as bn"),
    DEVANAGARI('\u0966', "devanagari", "mr ne"),
    BURMESE('\u1040', "myanmar", "my");

    private final char zero;
    private final String listStyle;
    private final Set<String> tags;

    Digits(char zero, String listStyle, String... tags) {
      this.zero = zero;
      this.listStyle = listStyle;
      this.tags = words(tags);
    }
  }

  /** How the digits of large numbers stand together. */
  private enum Groups {
    COMMA(",", 4, "es-419 es-MX es-US ar-AE ar-EH"),
    DOT(
        ".",
        4,
        "ar-DZ ar-LY ar-MA ar-TN az bs ca da de dsb el es-AR es-CL es-CO eu fo fy gl hr hsb id in"
            + " is lb lo mk nl pt ro rw sr tr vi wo"),
    DOT_FROM_FIVE(".", 5, "es it sl"),
    SPACE(
        "\u00a0",
        4,
        "af br cs de-AT en-ZA es-CR fi fr-CA kk ky lt nb nn no oc os ru se sk sv tg tk tt uk uz"),
    SPACE_FROM_FIVE("\u00a0", 5, "be bg et hu hy ka lv pl pt-PT sq"),
    NARROW_SPACE("\u202f", 4, "eo fr rm"),
    APOSTROPHE("\u2019", 4, "de-CH de-LI en-CH gsw"),
    APOSTROPHE_FROM_FIVE("\u2019", 5, "it-CH"),
    /** Above a thousand in twos: 12,34,567. */
    INDIAN(",", 4, "as bn en-IN gu hi ml mr my ne or pa ta te"),
    ARABIC("\u066c", 4, "ckb fa ps sd ur-IN");

    private final String separator;
    private final int least;
    private final Set<String> tags;

    Groups(String separator, int least, String... tags) {
      this.separator = separator;
      this.least = least;
      this.tags = words(tags);
    }

    boolean beginBefore(int digitsLeft) {
      int size = this == INDIAN ? 2 : 3;
      return digitsLeft == 3 || (digitsLeft > 3 && (digitsLeft - 3) % size == 0);
    }
  }

  private static Set<String> words(String... tags) {
    return tags.length == 0 ? Set.of() : Set.of(tags[0].split(" "));
  }

  /** The numerals of the language of a BCP 47 tag. */
  public static Numerals of(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    Digits digits = find(Digits.values(), kind -> kind.tags, locale).orElse(Digits.LATIN);
    Groups usual = digits == Digits.ARABIC ? Groups.ARABIC : Groups.COMMA;
    return new Numerals(digits, find(Groups.values(), kind -> kind.tags, locale).orElse(usual));
  }

  /** A tag with a region says more than one without. */
  private static <T> Optional<T> find(T[] kinds, Function<T, Set<String>> tags, Locale locale) {
    String language = locale.getLanguage();
    String regional = language + "-" + locale.getCountry();
    return Arrays.stream(kinds)
        .filter(kind -> tags.apply(kind).contains(regional))
        .findFirst()
        .or(
            () ->
                Arrays.stream(kinds)
                    .filter(kind -> tags.apply(kind).contains(language))
                    .findFirst());
  }

  /** A number with its groups: 1,234 or ١٬٢٣٤. */
  public String grouped(long number) {
    String written = Long.toString(Math.abs(number));
    StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
    for (int i = 0; i < written.length(); i++) {
      boolean parted = i > 0 && written.length() >= groups.least;
      out.append(parted && groups.beginBefore(written.length() - i) ? groups.separator : "");
      out.append((char) (written.charAt(i) - '0' + digits.zero));
    }
    return out.toString();
  }

  /** A number without groups, as years are written. */
  public String plain(int number) {
    StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
    Integer.toString(Math.abs(number))
        .chars()
        .forEach(digit -> out.append((char) (digit - '0' + digits.zero)));
    return out.toString();
  }

  /** What style sheets call these digits, for the numbers of a list. */
  public String listStyle() {
    return digits.listStyle;
  }
}
