package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.data.YamlReader;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import dev.querent.message.PluralCategory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the interface that travel with Querent are complete in every language. */
class ShippedLanguagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
  private static final Map<String, ThemeFile> FILES = ThemeLayer.builtIn().messages();

  static Stream<String> languages() {
    assertThat(FILES).containsKeys("en", "de", "ar");
    return FILES.keySet().stream();
  }

  private static Map<String, String> texts(String language) {
    ThemeFile file = FILES.get(language);
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = file.source();
    var root = YamlReader.read(source, 0, source.text().length(), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    Map<String, String> texts = new TreeMap<>();
    collect("", root.orElseThrow(), texts);
    return texts;
  }

  private static void collect(String prefix, YamlValue.Mapping mapping, Map<String, String> texts) {
    for (YamlValue.Entry entry : mapping.entries()) {
      if (entry.value() instanceof YamlValue.Mapping inner) {
        collect(prefix + entry.key() + ".", inner, texts);
      } else {
        texts.put(prefix + entry.key(), ((YamlValue.Scalar) entry.value()).text());
      }
    }
  }

  private static boolean isForm(String key) {
    return PluralCategory.isWord(key.substring(key.lastIndexOf('.') + 1));
  }

  private static String stem(String key) {
    return isForm(key) ? key.substring(0, key.lastIndexOf('.')) : key;
  }

  private static Set<String> stems(Map<String, String> texts) {
    return texts.keySet().stream()
        .map(ShippedLanguagesTest::stem)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a text can be filled with; of a plural, what all its forms can together. */
  private static Map<String, Set<String>> placeholders(Map<String, String> texts) {
    Map<String, Set<String>> all = new TreeMap<>();
    texts.forEach(
        (key, text) ->
            PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(p -> all.computeIfAbsent(stem(key), k -> new TreeSet<>()).add(p)));
    return all;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryTextWithTheSamePlaceholders(String language) {
    Map<String, String> own = texts(language);

    assertThat(stems(own)).isEqualTo(stems(texts("en")));
    assertThat(placeholders(own)).isEqualTo(placeholders(texts("en")));
    assertThat(own.values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPluralHasTheFormsOfItsLanguageAndNoOther(String language) {
    Map<String, String> own = texts(language);
    Set<String> plurals =
        texts("en").keySet().stream()
            .filter(ShippedLanguagesTest::isForm)
            .map(ShippedLanguagesTest::stem)
            .collect(Collectors.toSet());
    assertThat(plurals).isNotEmpty();
    Set<String> forms =
        PluralCategory.ofAll(language).stream()
            .map(PluralCategory::word)
            .collect(Collectors.toSet());
    for (String plural : plurals) {
      assertThat(own.keySet().stream().filter(key -> isForm(key) && stem(key).equals(plural)))
          .as(plural)
          .containsExactlyInAnyOrderElementsOf(
              forms.stream().map(form -> plural + "." + form).toList());
    }
  }
}
