package dev.querent.message;

import java.util.Locale;
import java.util.Set;

/** Whether a language is written from left to right or from right to left. */
public enum WritingDirection {
  LTR,
  RTL;

  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

  /** Languages that are usually written in one of these scripts, with the codes of old tags. */
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "arc", "arz", "ary", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks",
          "lrc", "mzn", "nqo", "pnb", "ps", "sd", "skr", "sdh", "syr", "ug", "ur", "yi");

  /** The direction of the language of a BCP 47 tag; a script in the tag decides. */
  public static WritingDirection of(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    String script = locale.getScript();
    boolean rightToLeft =
        script.isEmpty() ? LANGUAGES.contains(locale.getLanguage()) : SCRIPTS.contains(script);
    return rightToLeft ? RTL : LTR;
  }

  /** The value of the attribute {@code dir}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
