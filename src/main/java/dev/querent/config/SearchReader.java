package dev.querent.config;

import dev.querent.data.YamlFields;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import java.math.BigDecimal;

/** Reads {@code search:}. */
final class SearchReader {
  private static final int MOST = 10;
  private static final int SENTENCE = 200;

  private SearchReader() {}

  /**
   * @param language of the site, whose stop words no synonym may have
   */
  static SearchSettings read(YamlFields fields, String language, Diagnostics diagnostics) {
    Synonyms synonyms = new Synonyms(StopWords.of(language), diagnostics);
    SearchSettings byDefault = SearchSettings.DEFAULT;
    SearchSettings settings =
        new SearchSettings(
            decimal(fields, "title-boost", MOST, byDefault.titleBoost()),
            (float) decimal(fields, "k1", MOST, byDefault.k1()),
            (float) decimal(fields, "b", 1, byDefault.b()),
            synonyms.read(fields.namedTexts("synonyms", SENTENCE).items()));
    fields.finish();
    return settings;
  }

  private static double decimal(YamlFields fields, String key, int most, double byDefault) {
    return fields
        .decimal(key, most)
        .map(Located::value)
        .map(BigDecimal::doubleValue)
        .orElse(byDefault);
  }
}
