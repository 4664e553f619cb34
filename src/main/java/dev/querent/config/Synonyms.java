package dev.querent.config;

import dev.querent.data.Excerpt;
import dev.querent.data.YamlFields.NamedText;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks the synonyms of a site, and joins them with the built-in ones. */
final class Synonyms {
  /** Words that name the same thing wherever software is written about. */
  static final Map<String, List<String>> BUILT_IN =
      Map.ofEntries(
          Map.entry("a11y", List.of("accessibility")),
          Map.entry("cpp", List.of("c++")),
          Map.entry("csharp", List.of("c#")),
          Map.entry("dotnet", List.of(".net")),
          Map.entry("fsharp", List.of("f#")),
          Map.entry("golang", List.of("go")),
          Map.entry("i18n", List.of("internationalization")),
          Map.entry("js", List.of("javascript")),
          Map.entry("k8s", List.of("kubernetes")),
          Map.entry("l10n", List.of("localization")),
          Map.entry("postgres", List.of("postgresql")),
          Map.entry("regexp", List.of("regex")),
          Map.entry("ts", List.of("typescript")));

  private final Set<String> stopWords;
  private final SearchWords words;
  private final Diagnostics diagnostics;
  private final Map<String, List<String>> synonyms = new TreeMap<>();

  /**
   * @param stopWords what searches leave out, where they have other words
   */
  Synonyms(Set<String> stopWords, Diagnostics diagnostics) {
    this.stopWords = stopWords;
    this.words = new SearchWords(diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * The table of a site: its own entries, and the built-in ones that they do not contradict. A word
   * that stands for itself is in no table; so a site can take a built-in entry out.
   */
  Map<String, List<String>> read(List<NamedText> written) {
    Map<String, NamedText> keys = new LinkedHashMap<>();
    for (NamedText entry : written) {
      own(entry, keys);
    }
    synonyms.keySet().removeAll(withStopWords(keys));
    keys.forEach(this::checkCircle);
    BUILT_IN.keySet().stream().sorted().forEach(this::addBuiltIn);
    return resolved();
  }

  private void own(NamedText entry, Map<String, NamedText> keys) {
    Optional<String> word = words.key(entry);
    Optional<List<String>> others = words.of(entry.text());
    if (word.isEmpty() || others.isEmpty()) {
      return;
    }
    if (keys.putIfAbsent(word.get(), entry) != null) {
      report(entry.name(), "stands twice in 'search.synonyms'", "keep one of the two");
      return;
    }
    synonyms.put(word.get(), others.get());
  }

  /** Reports a word that stands for itself by way of others, and takes it out. */
  private void checkCircle(String word, NamedText entry) {
    boolean itself = synonyms.getOrDefault(word, List.of()).equals(List.of(word));
    if (!itself && last(word).isEmpty()) {
      synonyms.remove(word);
      report(
          entry.name(),
          "stands for itself in 'search.synonyms'",
          "let all of them stand for one word");
    }
  }

  /** Reports entries that would hide their word, or put another one where it means nothing. */
  private Set<String> withStopWords(Map<String, NamedText> keys) {
    Set<String> refused = new HashSet<>();
    keys.forEach(
        (word, entry) -> {
          List<String> others = synonyms.get(word);
          boolean itself = others.equals(List.of(word));
          if (!itself && others.size() == 1 && stopWords.contains(word)) {
            refused.add(word);
            report(
                entry.name(),
                "cannot stand for another word: searches leave it out",
                "take the entry out; it would change this word in all texts");
          } else if (!itself && stopWords.containsAll(others) && !isReplaced(others)) {
            refused.add(word);
            report(
                entry.text(),
                "is nothing to search for: searches leave out such words",
                "write a word that tells pages apart, unlike 'the' or 'how'");
          }
        });
    return refused;
  }

  /** Whether one word stands for another in its turn, which is looked at by itself. */
  private boolean isReplaced(List<String> others) {
    return others.size() == 1 && !last(others.get(0)).equals(Optional.of(others.get(0)));
  }

  private void report(Located<String> key, String message, String hint) {
    diagnostics.report(
        Diagnostic.of(Rule.BAD_VALUE, key.place(), Excerpt.of(key.value()) + " " + message)
            .withHint(hint));
  }

  private void addBuiltIn(String word) {
    if (synonyms.putIfAbsent(word, BUILT_IN.get(word)) == null && last(word).isEmpty()) {
      synonyms.remove(word);
    }
  }

  /** Where the chain of single words ends that begins with {@code word}; empty for a circle. */
  private Optional<String> last(String word) {
    Set<String> seen = new HashSet<>();
    String at = word;
    while (seen.add(at)) {
      List<String> next = synonyms.getOrDefault(at, List.of());
      if (next.size() != 1 || next.get(0).equals(at)) {
        return Optional.of(at);
      }
      at = next.get(0);
    }
    return Optional.empty();
  }

  private Map<String, List<String>> resolved() {
    Map<String, List<String>> resolved = new LinkedHashMap<>();
    synonyms.forEach(
        (word, others) -> {
          List<String> last = others.size() > 1 ? others : List.of(last(word).orElseThrow());
          if (!last.equals(List.of(word))) {
            resolved.put(word, last);
          }
        });
    return resolved;
  }
}
