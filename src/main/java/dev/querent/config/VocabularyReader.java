package dev.querent.config;

import dev.querent.config.Vocabulary.Term;
import dev.querent.data.Excerpt;
import dev.querent.data.YamlFields;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the declared words. One mistake in a declaration opens its vocabulary: otherwise every file
 * that uses the word would be reported as well.
 */
final class VocabularyReader {
  private static final int LABEL = 60;
  private static final String EXAMPLE = "{ id: hard, label: Hard, color: orange }";
  private static final Map<String, String> COLORS =
      Term.COLORS.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

  private final Diagnostics diagnostics;
  private final SettingChecks checks;

  VocabularyReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.checks = new SettingChecks(diagnostics);
  }

  /** A list of terms in their order. */
  Vocabulary terms(YamlFields fields, String key, Vocabulary byDefault) {
    if (!fields.has(key)) {
      return byDefault;
    }
    Map<String, Term> terms = new LinkedHashMap<>();
    YamlFields.Listing<YamlFields> list = fields.list(key, EXAMPLE);
    boolean complete = list.complete();
    for (YamlFields item : list.items()) {
      Optional<Term> term = term(item);
      complete &= term.isPresent() && isFirst(terms, term.get(), item.placeOf("id"), key);
      term.ifPresent(t -> terms.putIfAbsent(t.id(), t));
    }
    return complete ? Vocabulary.of(List.copyOf(terms.values())) : Vocabulary.open();
  }

  /** Tags are a mapping, since they have neither order nor colour. */
  Vocabulary tags(YamlFields fields) {
    if (!fields.has("tags")) {
      return Vocabulary.open();
    }
    YamlFields.Listing<YamlFields.NamedText> written = fields.namedTexts("tags", LABEL);
    List<Term> terms = written.items().stream().flatMap(tag -> tag(tag).stream()).toList();
    boolean complete = written.complete() && terms.size() == written.items().size();
    return complete ? Vocabulary.of(terms) : Vocabulary.open();
  }

  private Optional<Term> tag(YamlFields.NamedText tag) {
    return checks.name(tag.name()).map(id -> new Term(id, tag.text().value(), Term.NO_COLOR));
  }

  private Optional<Term> term(YamlFields item) {
    item.require("id", item.place(), "write " + EXAMPLE);
    Optional<String> id = item.text("id", LABEL).flatMap(checks::name);
    Optional<String> label = item.text("label", LABEL).map(Located::value);
    Optional<String> color = item.oneOf("color", COLORS).map(Located::value);
    item.finish();
    return id.map(word -> new Term(word, label.orElse(word), color.orElse(Term.NO_COLOR)));
  }

  private boolean isFirst(Map<String, Term> terms, Term term, Place place, String key) {
    boolean first = !terms.containsKey(term.id());
    if (!first) {
      String message = Excerpt.of(term.id()) + " stands twice in '" + key + "'";
      diagnostics.report(
          Diagnostic.of(Rule.BAD_VALUE, place, message).withHint("keep one of the two"));
    }
    return first;
  }
}
