package dev.querent.config;

import dev.querent.data.Excerpt;
import dev.querent.data.YamlFields.NamedText;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

  /** What the analysis of search takes for one word, whatever the language. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(\\+\\+|#)?|\\.\\p{L}[\\p{L}\\p{M}\\p{Nd}]*");

  /** These scripts are cut into pairs of characters. */
  private static final Pattern CUT =
      Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

  private final Diagnostics diagnostics;
  private final Map<String, List<String>> synonyms = new TreeMap<>();

  private Synonyms(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The table of a site: its own entries, and the built-in ones that they do not contradict. A word
   * that stands for itself is in no table; so a site can take a built-in entry out.
   */
  static Map<String, List<String>> read(List<NamedText> written, Diagnostics diagnostics) {
    Synonyms table = new Synonyms(diagnostics);
    Map<String, Located<String>> keys = new LinkedHashMap<>();
    for (NamedText entry : written) {
      table.own(entry, keys);
    }
    keys.forEach(table::checkCircle);
    BUILT_IN.keySet().stream().sorted().forEach(table::addBuiltIn);
    return table.resolved();
  }

  private void own(NamedText entry, Map<String, Located<String>> keys) {
    Optional<String> word = word(entry.name(), entry.name().value());
    List<String> others = new ArrayList<>();
    for (String other : entry.text().value().split(" ")) {
      word(entry.text(), other).ifPresent(others::add);
    }
    boolean complete = others.size() == entry.text().value().split(" ").length;
    if (word.isEmpty() || !complete) {
      return;
    }
    if (keys.putIfAbsent(word.get(), entry.name()) != null) {
      report(entry.name(), "stands twice in 'search.synonyms'", "keep one of the two");
      return;
    }
    synonyms.put(word.get(), others);
  }

  private Optional<String> word(Located<String> where, String written) {
    String word = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (WORD.matcher(word).matches() && !CUT.matcher(word).matches()) {
      return Optional.of(word);
    }
    diagnostics.report(
        Diagnostic.of(
                Rule.BAD_VALUE, where.place(), Excerpt.of(written) + " is not one word for search")
            .withHint("use letters and digits only, such as 'timewait' for 'time-wait'"));
    return Optional.empty();
  }

  /** Reports a word that stands for itself by way of others, and takes it out. */
  private void checkCircle(String word, Located<String> key) {
    boolean itself = synonyms.getOrDefault(word, List.of()).equals(List.of(word));
    if (!itself && last(word).isEmpty()) {
      synonyms.remove(word);
      report(key, "stands for itself in 'search.synonyms'", "let all of them stand for one word");
    }
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
