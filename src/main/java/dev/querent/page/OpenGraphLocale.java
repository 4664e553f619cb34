package dev.querent.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Languages as Open Graph names them: always with a country, which most sites do not say. A country
 * is added where those who read the tag know one for the language alone.
 */
final class OpenGraphLocale {
  /** Taken for granted where a page names none. */
  private static final String ASSUMED = "en_US";

  /** Languages that have the code of their country. */
  private static final Set<String> LIKE_COUNTRY =
      Set.of(
          "az", "bg", "de", "es", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv", "mk", "mt",
          "nl", "pl", "pt", "ro", "ru", "sk", "so", "th", "tr");

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("ar", "AR"),
          Map.entry("be", "BY"),
          Map.entry("ca", "ES"),
          Map.entry("cs", "CZ"),
          Map.entry("da", "DK"),
          Map.entry("el", "GR"),
          Map.entry("en", "US"),
          Map.entry("et", "EE"),
          Map.entry("fa", "IR"),
          Map.entry("he", "IL"),
          Map.entry("hi", "IN"),
          Map.entry("ja", "JP"),
          Map.entry("ko", "KR"),
          Map.entry("nb", "NO"),
          Map.entry("no", "NO"),
          Map.entry("sl", "SI"),
          Map.entry("sq", "AL"),
          Map.entry("sr", "RS"),
          Map.entry("sv", "SE"),
          Map.entry("uk", "UA"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));

  private OpenGraphLocale() {}

  /**
   * The locale of a page in this language; empty where no country is known, and for the one that is
   * assumed anyway.
   *
   * @param language BCP 47 tag such as {@code de} or {@code pt-BR}
   */
  static Optional<String> of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String written = locale.getLanguage();
    String country =
        !locale.getCountry().isEmpty()
            ? locale.getCountry()
            : LIKE_COUNTRY.contains(written)
                ? written.toUpperCase(Locale.ROOT)
                : COUNTRIES.getOrDefault(written, "");
    String whole = written + "_" + country;
    return country.isEmpty() || whole.equals(ASSUMED) ? Optional.empty() : Optional.of(whole);
  }
}
