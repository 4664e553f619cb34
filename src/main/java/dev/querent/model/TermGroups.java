package dev.querent.model;

import dev.querent.config.Vocabulary;
import dev.querent.config.Vocabulary.Term;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.model.TermGroup.Kind;
import dev.querent.url.SitePath;
import dev.querent.url.Slugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the questions of every tag, difficulty and level. */
final class TermGroups {
  private final Diagnostics diagnostics;

  TermGroups(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Difficulties or levels in the order of their vocabulary, those in use. */
  List<TermGroup> ordered(Kind kind, Vocabulary vocabulary, List<Question> questions) {
    Map<String, List<Question>> byId = new HashMap<>();
    for (Question question : questions) {
      Optional<Term> term = kind == Kind.LEVEL ? question.level() : question.difficulty();
      term.ifPresent(t -> byId.computeIfAbsent(t.id(), id -> new ArrayList<>()).add(question));
    }
    List<TermGroup> groups = new ArrayList<>();
    for (Term term : vocabulary.terms()) {
      List<Question> using = byId.getOrDefault(term.id(), List.of());
      if (!using.isEmpty()) {
        int rank = vocabulary.rank(term.id()) + 1;
        groups.add(new TermGroup(kind, term, kind.folder().child(term.id()), rank, using));
      }
    }
    return groups;
  }

  /** Tags in use, by label; two tags with one address are reported. */
  List<TermGroup> tags(List<Question> questions) {
    Map<String, Term> terms = new TreeMap<>();
    Map<String, List<Question>> byId = new HashMap<>();
    for (Question question : questions) {
      for (Term tag : question.tags()) {
        terms.put(tag.id(), tag);
        byId.computeIfAbsent(tag.id(), id -> new ArrayList<>()).add(question);
      }
    }
    List<Term> sorted = new ArrayList<>(terms.values());
    sorted.sort(
        Comparator.<Term, String>comparing(term -> term.label().toLowerCase(Locale.ROOT))
            .thenComparing(Term::id));
    Map<String, Term> slugs = new HashMap<>();
    List<TermGroup> groups = new ArrayList<>();
    for (Term tag : sorted) {
      String slug = Slugs.ofName(tag.id());
      Term other = slug.isEmpty() ? tag : slugs.putIfAbsent(slug, tag);
      if (other == null) {
        SitePath path = Kind.TAG.folder().child(slug);
        groups.add(new TermGroup(Kind.TAG, tag, path, groups.size() + 1, byId.get(tag.id())));
      } else {
        report(tag, other, byId.get(tag.id()).get(0));
      }
    }
    return groups;
  }

  private void report(Term tag, Term other, Question user) {
    Place place =
        user.document().header().tags().stream()
            .filter(located -> located.value().equals(tag.id()))
            .findFirst()
            .map(located -> located.place())
            .orElse(Place.ofFile(user.document().file()));
    String message =
        tag == other
            ? "the tag '" + tag.id() + "' has no letter or digit to make an address of"
            : "the tags '" + other.id() + "' and '" + tag.id() + "' have the same address";
    diagnostics.report(
        Diagnostic.of(Rule.DUPLICATE_PATH, place, message)
            .withHint("use one spelling, or declare the tags under 'tags:' in querent.yaml"));
  }
}
