package dev.querent.config;

import dev.querent.data.Excerpt;
import dev.querent.data.YamlFields.NamedText;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.text.Characters;
import dev.querent.text.NormalForm;
import dev.querent.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of written words what the analysis of search compares, and reports what is no word. */
final class SearchWords {
  /** What the analysis takes for one word; it ignores two letters, and parts words at a third. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?![\\x{2bc}\\x{640}])(?!.*\\x{2e2f})"
              + "([\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*(\\+\\+|#)?|\\.\\p{L}[\\p{L}\\p{M}\\p{Nd}]*)");

  private final Diagnostics diagnostics;

  SearchWords(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The word that an entry is about. */
  Optional<String> key(NamedText entry) {
    String written = entry.name().value();
    String text = entry.text().value();
    if (written.contains(" ") && !text.contains(" ")) {
      report(
          entry.name(),
          Excerpt.of(written) + " is more than one word",
          "turn the entry around: " + Excerpt.of(text + ": " + written));
      return Optional.empty();
    }
    return word(entry.name(), written);
  }

  /** The words of a text; empty where one was reported. */
  Optional<List<String>> of(Located<String> text) {
    List<String> words = new ArrayList<>();
    String[] written = text.value().split(" ");
    for (String word : written) {
      word(text, word).ifPresent(words::add);
    }
    return words.size() == written.length ? Optional.of(words) : Optional.empty();
  }

  private Optional<String> word(Located<String> where, String written) {
    String word = Words.of(NormalForm.of(written));
    if (word.codePoints().anyMatch(SearchWords::isPaired)) {
      report(
          where,
          Excerpt.of(written) + " cannot be a synonym: search cuts it into pairs of characters",
          "write both names in the page; Chinese, Japanese, Korean, Thai, Lao, Burmese and Khmer are"
              + " not searched by words");
      return Optional.empty();
    }
    if (!WORD.matcher(word).matches()) {
      report(
          where,
          Excerpt.of(written) + " is not one word for search",
          "use letters and digits only, such as 'timewait' for 'time-wait'");
      return Optional.empty();
    }
    return Optional.of(word);
  }

  private static boolean isPaired(int codePoint) {
    return Characters.kindOf(codePoint) == Characters.PAIRED;
  }

  private void report(Located<String> where, String message, String hint) {
    diagnostics.report(Diagnostic.of(Rule.BAD_VALUE, where.place(), message).withHint(hint));
  }
}
