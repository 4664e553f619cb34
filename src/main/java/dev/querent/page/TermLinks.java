package dev.querent.page;

import dev.querent.config.Vocabulary.Term;
import dev.querent.model.Question;
import dev.querent.model.Site;
import dev.querent.model.TermGroup;
import dev.querent.page.view.TermLink;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the links to tags, difficulties and levels. */
final class TermLinks {
  private final Map<TermGroup.Kind, Map<String, TermGroup>> groups =
      new EnumMap<>(TermGroup.Kind.class);
  private final Site site;

  TermLinks(Site site) {
    this.site = site;
    Stream.of(site.tags(), site.difficulties(), site.levels())
        .flatMap(List::stream)
        .forEach(
            group ->
                groups
                    .computeIfAbsent(group.kind(), kind -> new HashMap<>())
                    .put(group.term().id(), group));
  }

  TermLink link(TermGroup group, Links links) {
    return link(group, group.questions().size(), links);
  }

  /** The link of a word that a question uses; empty where no published question does. */
  Optional<TermLink> link(TermGroup.Kind kind, Term term, Links links) {
    return Optional.ofNullable(groups.getOrDefault(kind, Map.of()).get(term.id()))
        .map(group -> link(group, links));
  }

  Optional<TermLink> difficulty(Question question, Links links) {
    return question.difficulty().flatMap(term -> link(TermGroup.Kind.DIFFICULTY, term, links));
  }

  Optional<TermLink> level(Question question, Links links) {
    return question.level().flatMap(term -> link(TermGroup.Kind.LEVEL, term, links));
  }

  List<TermLink> tags(Question question, Links links) {
    return question.tags().stream()
        .flatMap(term -> link(TermGroup.Kind.TAG, term, links).stream())
        .toList();
  }

  /** How many of these questions have each difficulty, easiest first, without zeros. */
  List<TermLink> difficultiesOf(Collection<Question> questions, Links links) {
    return site.difficulties().stream()
        .map(group -> link(group, count(questions, Question::difficulty, group), links))
        .filter(link -> link.count() > 0)
        .toList();
  }

  /** How many of these questions have each level, lowest first, without zeros. */
  List<TermLink> levelsOf(Collection<Question> questions, Links links) {
    return site.levels().stream()
        .map(group -> link(group, count(questions, Question::level, group), links))
        .filter(link -> link.count() > 0)
        .toList();
  }

  private static int count(
      Collection<Question> questions,
      java.util.function.Function<Question, Optional<Term>> property,
      TermGroup group) {
    return (int)
        questions.stream()
            .filter(
                q -> property.apply(q).filter(t -> t.id().equals(group.term().id())).isPresent())
            .count();
  }

  private TermLink link(TermGroup group, int count, Links links) {
    Term term = group.term();
    int ranks =
        switch (group.kind()) {
          case DIFFICULTY -> site.config().difficulty().terms().size();
          case LEVEL -> site.config().level().terms().size();
          case TAG -> site.tags().size();
        };
    return new TermLink(
        term.id(), term.label(), term.color(), group.rank(), ranks, links.to(group.path()), count);
  }

  /** The labels of the first terms, as many as fit into so many characters. */
  static String labels(List<TermLink> terms, int characters) {
    StringBuilder line = new StringBuilder();
    for (TermLink term : terms) {
      String next = (line.length() == 0 ? "" : " · ") + term.label();
      if (line.length() + next.length() > characters) {
        break;
      }
      line.append(next);
    }
    return line.toString();
  }
}
