package dev.querent.search;

import dev.querent.config.SearchSettings;
import dev.querent.config.SiteConfig;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.message.Messages;
import dev.querent.model.Site;
import dev.querent.model.TermGroup.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes {@code manifest.json}, docs/search-format.md, section 3.1. */
final class Manifest {
  private static final int FORMAT = 1;

  /** Begins the keys of the texts of the interface. */
  private static final String TEXTS = "search.";

  private final Site site;
  private final Messages messages;

  Manifest(Site site, Messages messages) {
    this.site = site;
    this.messages = messages;
  }

  /** The manifest as JSON in UTF-8. */
  byte[] write(Generation generation, SearchIndex index) {
    SiteConfig config = site.config();
    IndexedSite indexed = index.indexed();
    IndexFiles files = index.files();
    JsonValue manifest =
        JsonValue.object()
            .put("format", FORMAT)
            .put("generation", generation.name())
            .put("language", config.language())
            .put("documents", indexed.cards().size())
            .put("fields", fields(indexed.index(), config.search()))
            .put("terms", JsonValue.texts(files.shards()))
            .put("words", JsonValue.texts(files.wordLists()))
            .put("fuzzy", files.fuzzy())
            .put("cards", IndexFiles.CARDS)
            .put("sections", new SectionRanges(indexed.cards()).json(site.root()))
            .put("facets", facets(indexed))
            .put("synonyms", synonyms(index.analysis().synonyms()))
            .put("stopWords", String.join(" ", new TreeSet<>(index.analysis().stopWords())))
            .put("texts", texts())
            .build();
    return JsonWriter.write(manifest).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonValue fields(InvertedIndex index, SearchSettings settings) {
    List<JsonValue> fields = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      InvertedIndex.FieldCount count = index.count(field);
      JsonValue.ObjectBuilder json =
          JsonValue.object()
              .put("name", field.id())
              .put("boost", decimal(field.boost(settings)))
              .put("k1", decimal(field.k1(settings)))
              .put("b", decimal(field.b(settings)))
              .put("documents", count.documents())
              .put("terms", count.tokens());
      fields.add(field.hasNorms() ? json.put("norms", true).build() : json.build());
    }
    return JsonValue.array(fields);
  }

  /** Settings have four decimal places, and a single has noise behind them. */
  private static JsonValue decimal(double number) {
    BigDecimal rounded = new BigDecimal(number).setScale(4, RoundingMode.HALF_EVEN);
    return JsonValue.of(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
  }

  private static JsonValue facets(IndexedSite indexed) {
    return JsonValue.object()
        .put("difficulty", indexed.facets(Kind.DIFFICULTY).json())
        .put("level", indexed.facets(Kind.LEVEL).json())
        .put("tag", indexed.facets(Kind.TAG).json())
        .build();
  }

  private static JsonValue synonyms(Map<String, List<String>> synonyms) {
    JsonValue.ObjectBuilder object = JsonValue.object();
    synonyms.forEach((word, others) -> object.put(word, JsonValue.texts(others)));
    return object.build();
  }

  private JsonValue texts() {
    JsonValue.ObjectBuilder object = JsonValue.object();
    messages.below(TEXTS).forEach(object::put);
    return object.build();
  }
}
