package dev.querent.theme;

import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Severity;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import dev.querent.message.Messages;
import dev.querent.message.PluralCategory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the interface texts of a theme for one language, key by key: the language of the site, then
 * the language without its region, then English; within a language the uppermost layer first.
 */
public final class MessagesReader {
  private static final String FALLBACK = "en";

  /** Where the language of the site is set. */
  private static final String SETTINGS = "querent.yaml";

  private final Function<SourceText, Optional<YamlValue.Mapping>> yaml;
  private final Diagnostics diagnostics;

  /**
   * @param yaml reads a file, reports what is wrong with it, and returns nothing then
   */
  public MessagesReader(
      Function<SourceText, Optional<YamlValue.Mapping>> yaml, Diagnostics diagnostics) {
    this.yaml = yaml;
    this.diagnostics = diagnostics;
  }

  /** The texts in the language of the BCP 47 tag, as far as the theme has them. */
  public Messages read(Theme theme, String language) {
    List<Map<String, Map<String, Text>>> byLayer = new ArrayList<>();
    for (ThemeLayer layer : theme.layers()) {
      Map<String, Map<String, Text>> byLanguage = new LinkedHashMap<>();
      for (String candidate : fallbacks(language)) {
        byLanguage.put(candidate, readFile(layer, candidate));
      }
      byLayer.add(byLanguage);
    }
    reportMissing(theme, byLayer, language);
    fallbacks(language).forEach(candidate -> reportIncomplete(byLayer, candidate));
    for (int i = 0; i < byLayer.size() - 1; i++) {
      reportUnknown(theme, byLayer.subList(i, byLayer.size()));
    }
    return new Messages(language, merge(byLayer, language));
  }

  private void reportMissing(
      Theme theme, List<Map<String, Map<String, Text>>> byLayer, String language) {
    if (isEnglish(language)) {
      return;
    }
    List<String> own = fallbacks(language).stream().skip(1).toList();
    Set<String> translated = keys(byLayer, own);
    Set<String> missing = keys(byLayer, List.of(FALLBACK));
    missing.removeAll(translated);
    String file = "messages/" + own.get(0) + ".yaml";
    if (translated.isEmpty()) {
      reportMissing(
          "the theme '" + theme.name() + "' has no texts in the language '" + language + "'",
          "the interface is in English; put '" + file + "' into a theme of your own");
    } else if (!missing.isEmpty()) {
      reportMissing(
          "the interface is in English where the theme '"
              + theme.name()
              + "' has no text in the language '"
              + language
              + "': "
              + String.join(", ", missing),
          "add these keys to '" + file + "' of your theme");
    }
  }

  private static boolean isEnglish(String language) {
    return language.toLowerCase(Locale.ROOT).matches(FALLBACK + "(-.*)?");
  }

  private void reportMissing(String message, String hint) {
    diagnostics.report(
        Diagnostic.of(Rule.MISSING_TEXTS, Place.ofFile(SETTINGS), message).withHint(hint));
  }

  /** The keys that there are in some of the languages; a plural has one for all its forms. */
  private static Set<String> keys(
      List<Map<String, Map<String, Text>>> byLayer, List<String> languages) {
    Set<String> keys = new TreeSet<>();
    for (Map<String, Map<String, Text>> layer : byLayer) {
      languages.forEach(
          language -> layer.get(language).keySet().forEach(key -> keys.add(withoutForm(key))));
    }
    return keys;
  }

  /** Reports plurals of one language that have no form for some numbers. */
  private void reportIncomplete(List<Map<String, Map<String, Text>>> byLayer, String language) {
    Map<String, Text> own = ofLanguage(byLayer, language);
    Set<String> reported = new TreeSet<>();
    own.forEach(
        (key, text) -> {
          String stem = withoutForm(key);
          if (isForm(key) && !hasFormsForAll(stem, own, language) && reported.add(stem)) {
            String message = "the key '" + stem + ".other' is missing";
            diagnostics.report(
                Diagnostic.of(Rule.MISSING_KEY, text.keyPlace(), message)
                    .withHint("write 'other' beside it: the form for all other numbers"));
          }
        });
  }

  private static boolean hasFormsForAll(String stem, Map<String, Text> own, String language) {
    return own.containsKey(stem + "." + PluralCategory.OTHER.word())
        || PluralCategory.ofAll(language).stream()
            .allMatch(category -> own.containsKey(stem + "." + category.word()));
  }

  private static Map<String, Text> ofLanguage(
      List<Map<String, Map<String, Text>>> byLayer, String language) {
    Map<String, Text> own = new TreeMap<>();
    byLayer.forEach(layer -> layer.get(language).forEach(own::putIfAbsent));
    return own;
  }

  private record Text(String text, Place keyPlace) {}

  /** From English, the last resort, to the language itself. */
  private static List<String> fallbacks(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    List<String> candidates = new ArrayList<>();
    candidates.add(FALLBACK);
    for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
      candidates.add(tag.substring(0, end));
    }
    candidates.add(tag);
    return candidates.stream().distinct().toList();
  }

  private Map<String, Text> readFile(ThemeLayer layer, String language) {
    Map<String, Text> texts = new TreeMap<>();
    Optional.ofNullable(layer.messages().get(language))
        .flatMap(file -> yaml.apply(file.source()))
        .ifPresent(mapping -> flatten("", mapping, texts));
    return texts;
  }

  private void flatten(String prefix, YamlValue.Mapping mapping, Map<String, Text> texts) {
    for (YamlValue.Entry entry : mapping.entries()) {
      String key = prefix + entry.key();
      if (entry.value() instanceof YamlValue.Mapping inner) {
        flatten(key + ".", inner, texts);
      } else {
        ThemeSettings.text(entry, diagnostics)
            .ifPresent(text -> texts.put(key, new Text(text.value(), entry.keyPlace())));
      }
    }
  }

  private static Map<String, String> merge(
      List<Map<String, Map<String, Text>>> byLayer, String siteLanguage) {
    Map<String, String> merged = new TreeMap<>();
    for (String language : fallbacks(siteLanguage)) {
      boolean foreign = language.equals(FALLBACK) && !isEnglish(siteLanguage);
      Map<String, String> own = new TreeMap<>();
      ofLanguage(byLayer, language)
          .forEach((key, text) -> own.put(foreign ? counted(key) : key, text.text()));
      // The forms of a plural belong together: English "one" is no form of a Japanese text.
      own.keySet().forEach(key -> removeForms(merged, key));
      merged.putAll(own);
    }
    return merged;
  }

  /**
   * The key of an English text in a site of another language, whose numbers fall into other
   * categories: none of Japanese is "one", and 21 is in Russian. English "one" is the number 1.
   */
  private static String counted(String key) {
    return isForm(key) && key.endsWith("." + PluralCategory.ONE.word())
        ? withoutForm(key) + "." + 1
        : key;
  }

  private static boolean isForm(String key) {
    int dot = key.lastIndexOf('.');
    return dot > 0 && PluralCategory.isWord(key.substring(dot + 1));
  }

  private static void removeForms(Map<String, String> texts, String key) {
    if (isForm(key)) {
      for (PluralCategory category : PluralCategory.values()) {
        texts.remove(withoutForm(key) + "." + category.word());
      }
      texts.remove(withoutForm(key) + "." + 1);
    }
  }

  /**
   * Warns of keys of the first of {@code layers} that no layer below has and no file of the theme
   * uses: nobody will ever see their texts.
   */
  private void reportUnknown(Theme theme, List<Map<String, Map<String, Text>>> layers) {
    Set<String> known = new TreeSet<>();
    for (Map<String, Map<String, Text>> below : layers.subList(1, layers.size())) {
      below.values().forEach(texts -> known.addAll(texts.keySet()));
    }
    Set<String> reported = new TreeSet<>();
    for (Map<String, Text> texts : layers.get(0).values()) {
      texts.forEach(
          (key, text) -> {
            if (!isKnown(key, known) && !isUsed(theme, key) && reported.add(key)) {
              report(key, text.keyPlace(), known);
            }
          });
    }
  }

  /** Languages have different plural forms, so one that English has not is no mistake. */
  private static boolean isKnown(String key, Set<String> known) {
    return known.contains(key) || known.contains(withoutForm(key) + ".other");
  }

  private static String withoutForm(String key) {
    return isForm(key) ? key.substring(0, key.lastIndexOf('.')) : key;
  }

  private static boolean isUsed(Theme theme, String key) {
    String quoted = '"' + withoutForm(key) + '"';
    return theme.templates().values().stream().anyMatch(file -> file.text().contains(quoted))
        || theme.staticFiles().values().stream()
            .filter(file -> file.name().endsWith(".js"))
            .anyMatch(file -> new String(file.bytes(), StandardCharsets.UTF_8).contains(quoted));
  }

  private void report(String key, Place place, Set<String> known) {
    diagnostics.report(
        new Diagnostic(
            Rule.UNKNOWN_KEY,
            Severity.WARNING,
            place,
            "no text of the interface has the key '" + key + "'",
            Suggestion.nearest(key, known).map(word -> "did you mean '" + word + "'?")));
  }
}
