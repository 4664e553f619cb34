package dev.querent.message;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plural categories of the Unicode CLDR (cardinal rules, whole numbers only), by which a
 * language chooses the form of a noun beside a number. The JDK has no such rules.
 */
public enum PluralCategory {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  private static final List<String> WORDS =
      Arrays.stream(values()).map(PluralCategory::word).toList();

  private static final Set<String> NO_FORMS =
      Set.of(
          "bm", "bo", "dz", "id", "ig", "ii", "in", "ja", "jv", "km", "ko", "lo", "ms", "my", "nqo",
          "sg", "ses", "su", "th", "to", "vi", "wo", "yo", "zh");
  private static final Set<String> ZERO_IS_ONE =
      Set.of(
          "ak", "am", "as", "bn", "fa", "ff", "fr", "gu", "hi", "hy", "kab", "kn", "ln", "mg", "pa",
          "pt", "si", "ti", "wa", "zu");

  /** All rules go by the last two digits, but for small numbers. */
  private static final int EVERY_PATTERN = 200;

  /** The key of the form in a messages file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code key} is the last part of the key of a plural form. */
  public static boolean isWord(String key) {
    return WORDS.contains(key);
  }

  /** The categories that whole numbers have in the language of the BCP 47 tag. */
  public static Set<PluralCategory> ofAll(String languageTag) {
    return IntStream.range(0, EVERY_PATTERN)
        .mapToObj(number -> of(languageTag, number))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PluralCategory.class)));
  }

  /** The category of {@code number} in the language of the BCP 47 tag. */
  public static PluralCategory of(String languageTag, long number) {
    Locale locale = Locale.forLanguageTag(languageTag);
    String language = locale.getLanguage();
    long n = Math.abs(number);
    if (NO_FORMS.contains(language)) {
      return OTHER;
    }
    if (ZERO_IS_ONE.contains(language) && !locale.getCountry().equals("PT")) {
      return n <= 1 ? ONE : OTHER;
    }
    return switch (language) {
      case "ru", "uk", "be" -> eastSlavic(n, MANY);
      case "hr", "sr", "bs" -> eastSlavic(n, OTHER);
      case "pl" -> n == 1 ? ONE : fewTo4(n) ? FEW : MANY;
      case "cs", "sk" -> n == 1 ? ONE : n >= 2 && n <= 4 ? FEW : OTHER;
      case "sl", "dsb", "hsb" -> slovene(n % 100);
      case "lt" -> lithuanian(n);
      case "lv" -> latvian(n);
      case "ro" -> n == 1 ? ONE : n == 0 || between(n % 100, 1, 19) ? FEW : OTHER;
      case "is", "mk" -> n % 10 == 1 && n % 100 != 11 ? ONE : OTHER;
      case "ar" -> arabic(n);
      // Java calls Hebrew "iw" before 17 and in old tags.
      case "he", "iw" -> n == 1 ? ONE : n == 2 ? TWO : OTHER;
      case "ga" -> irish(n);
      case "cy" -> welsh(n);
      case "gd" -> gaelic(n);
      case "mt" -> maltese(n);
      case "fil", "tl", "ceb" -> n % 10 == 4 || n % 10 == 6 || n % 10 == 9 ? OTHER : ONE;
      default -> n == 1 ? ONE : OTHER;
    };
  }

  private static PluralCategory eastSlavic(long n, PluralCategory rest) {
    if (n % 10 == 1 && n % 100 != 11) {
      return ONE;
    }
    return fewTo4(n) ? FEW : rest;
  }

  private static boolean fewTo4(long n) {
    return between(n % 10, 2, 4) && !between(n % 100, 12, 14);
  }

  private static PluralCategory slovene(long hundredth) {
    return hundredth == 1 ? ONE : hundredth == 2 ? TWO : between(hundredth, 3, 4) ? FEW : OTHER;
  }

  private static PluralCategory lithuanian(long n) {
    if (between(n % 100, 11, 19) || n % 10 == 0) {
      return OTHER;
    }
    return n % 10 == 1 ? ONE : FEW;
  }

  private static PluralCategory latvian(long n) {
    if (n % 10 == 0 || between(n % 100, 11, 19)) {
      return ZERO;
    }
    return n % 10 == 1 ? ONE : OTHER;
  }

  private static PluralCategory arabic(long n) {
    if (n <= 2) {
      return n == 0 ? ZERO : n == 1 ? ONE : TWO;
    }
    return between(n % 100, 3, 10) ? FEW : n % 100 >= 11 ? MANY : OTHER;
  }

  private static PluralCategory irish(long n) {
    if (n == 1 || n == 2) {
      return n == 1 ? ONE : TWO;
    }
    return between(n, 3, 6) ? FEW : between(n, 7, 10) ? MANY : OTHER;
  }

  private static PluralCategory gaelic(long n) {
    if (n == 1 || n == 11) {
      return ONE;
    }
    return n == 2 || n == 12 ? TWO : between(n, 3, 19) ? FEW : OTHER;
  }

  private static PluralCategory maltese(long n) {
    if (n == 1 || n == 2) {
      return n == 1 ? ONE : TWO;
    }
    return n == 0 || between(n % 100, 3, 10) ? FEW : between(n % 100, 11, 19) ? MANY : OTHER;
  }

  private static PluralCategory welsh(long n) {
    if (n <= 2) {
      return n == 0 ? ZERO : n == 1 ? ONE : TWO;
    }
    return n == 3 ? FEW : n == 6 ? MANY : OTHER;
  }

  private static boolean between(long n, long least, long most) {
    return n >= least && n <= most;
  }
}
