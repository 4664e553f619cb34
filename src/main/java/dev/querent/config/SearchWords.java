package dev.querent.config;

import dev.querent.data.Excerpt;
import dev.querent.data.YamlFields.NamedText;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of written words what the analysis of search compares, and reports what is no word. */
final class SearchWords {
  /** What the analysis takes for one word; it ignores two letters, and parts words at a third. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?![\\x{2bc}\\x{640}])(?!.*\\x{2e2f})"
              + "([\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*(\\+\\+|#)?|\\.\\p{L}[\\p{L}\\p{M}\\p{Nd}]*)");

  /** Docs/search-format.md, section 1.6: the characters on which all versions of Unicode agree. */
  private static final Pattern FOLD =
      Pattern.compile(
          "[\\x{0}-\\x{6ff}\\x{900}-\\x{bff}\\x{1100}-\\x{11ff}\\x{1e00}-\\x{1fff}\\x{2070}-\\x{209c}"
              + "\\x{2100}-\\x{211f}\\x{2124}-\\x{218b}\\x{2460}-\\x{24ff}\\x{2e80}-\\x{33ff}"
              + "\\x{ac00}-\\x{d7a3}\\x{f900}-\\x{ffef}\\x{1d400}-\\x{1d7ff}]+");

  /** The same section: what is cut into pairs. */
  private static final Pattern PAIRED =
      Pattern.compile(
          "[\\x{e00}-\\x{eff}\\x{1000}-\\x{109f}\\x{1100}-\\x{11ff}\\x{1780}-\\x{17ff}\\x{2e80}-\\x{9fff}"
              + "\\x{ac00}-\\x{d7ff}\\x{f900}-\\x{faff}\\x{20000}-\\x{3ffff}]");

  private static final Pattern DIACRITICS = Pattern.compile("([a-zα-ωе])[\u0300-\u036f]+");

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
    String word = folded(written);
    if (PAIRED.matcher(word).find()) {
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

  /** The word as docs/search-format.md compares it, sections 1.1 and 1.5. */
  private static String folded(String written) {
    String normal = eachFold(written, run -> Normalizer.normalize(run, Normalizer.Form.NFKC));
    return eachFold(normal, SearchWords::lower);
  }

  private static String eachFold(String text, UnaryOperator<String> change) {
    return FOLD.matcher(text)
        .replaceAll(run -> Matcher.quoteReplacement(change.apply(run.group())));
  }

  private static String lower(String run) {
    String lower = run.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String plain = DIACRITICS.matcher(decomposed).replaceAll("$1");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private void report(Located<String> where, String message, String hint) {
    diagnostics.report(Diagnostic.of(Rule.BAD_VALUE, where.place(), message).withHint(hint));
  }
}
