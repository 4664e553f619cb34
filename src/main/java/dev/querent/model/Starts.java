package dev.querent.model;

import dev.querent.config.Vocabulary;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.url.SitePath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a reader begins with a section: at what its {@code index.md} names, and without that, in a
 * collection, at the easiest question of what its author put first.
 */
final class Starts {
  private final Vocabulary difficulties;
  private final List<Unpublished> unpublished;
  private final Diagnostics diagnostics;

  Starts(Vocabulary difficulties, List<Unpublished> unpublished, Diagnostics diagnostics) {
    this.difficulties = difficulties;
    this.unpublished = unpublished;
    this.diagnostics = diagnostics;
  }

  /** The page to begin with, by the address of the section; what cannot be found is reported. */
  Map<SitePath, SitePath> find(Section root) {
    Map<SitePath, SitePath> starts = new HashMap<>();
    root.children()
        .forEach(
            collection ->
                easiest(collection).ifPresent(found -> starts.put(collection.path(), found)));
    root.tree().forEach(section -> named(section).ifPresent(p -> starts.put(section.path(), p)));
    return starts;
  }

  private Optional<SitePath> named(Section section) {
    Optional<Located<String>> name = section.document().header().start();
    Optional<SitePath> found = name.flatMap(n -> lookUp(section, n.value()));
    if (name.isPresent() && found.isEmpty()) {
      reportUnknown(section, name.get());
    }
    return found;
  }

  private static Optional<SitePath> lookUp(Section section, String name) {
    Map<SitePath, Document> below = below(section);
    return section
        .allQuestions()
        .filter(question -> question.id().filter(name::equals).isPresent())
        .map(Question::path)
        .findFirst()
        .or(
            () ->
                WrittenPath.meant(section.path().value(), name)
                    .filter(below::containsKey)
                    .findFirst());
  }

  /** What is in a section and has a place in its lists, by address. */
  private static Map<SitePath, Document> below(Section section) {
    Map<SitePath, Document> documents = new HashMap<>();
    section
        .tree()
        .forEach(
            s -> {
              documents.put(s.path(), s.document());
              s.questions().forEach(q -> documents.put(q.path(), q.document()));
              s.pages().forEach(page -> documents.put(page.path(), page.document()));
            });
    documents.remove(section.path());
    return documents;
  }

  private void reportUnknown(Section section, Located<String> name) {
    List<SitePath> paths = WrittenPath.meant(section.path().value(), name.value()).toList();
    Optional<String> reason =
        unpublished.stream()
            .filter(
                f -> paths.contains(f.path()) || f.id().filter(name.value()::equals).isPresent())
            .map(Unpublished::reason)
            .findFirst()
            .or(() -> retired(section, name.value(), paths));
    String message =
        reason
            .map(why -> "'" + name.value() + "' " + why)
            .orElse("nothing in this folder has the id or the path '" + name.value() + "'");
    String advice =
        reason.isPresent()
            ? "name another question"
            : "write the id of a question, or the path from this file to one, or to a topic";
    Optional<String> near =
        reason.isPresent() ? Optional.empty() : nearest(section, name.value(), paths);
    diagnostics.report(
        Diagnostic.of(Rule.BROKEN_LINK, name.place(), message)
            .withHint(near.map(found -> "did you mean '" + found + "'?").orElse(advice)));
  }

  private static Optional<String> retired(Section section, String name, List<SitePath> paths) {
    return section
        .tree()
        .flatMap(s -> s.retired().stream())
        .filter(q -> paths.contains(q.path()) || q.id().filter(name::equals).isPresent())
        .map(question -> "is retired")
        .findFirst();
  }

  private static Optional<String> nearest(Section section, String name, List<SitePath> paths) {
    if (!name.contains("/") && !name.endsWith(".md")) {
      List<String> ids = section.allQuestions().flatMap(q -> q.id().stream()).toList();
      return Suggestion.nearest(name, ids);
    }
    List<String> files = below(section).values().stream().map(Document::contentPath).toList();
    NearestTarget nearest = NearestTarget.amongDocuments(files);
    return paths.stream()
        .flatMap(path -> nearest.to(path.value(), section.document().contentPath()).stream())
        .findFirst();
  }

  /** With one question or none there is nothing to choose from. */
  private Optional<SitePath> easiest(Section collection) {
    if (collection.questionCount() < 2) {
      return Optional.empty();
    }
    Stream<Candidate> own = collection.questions().stream().map(q -> new Candidate(weight(q), q));
    Stream<Candidate> ofTopics =
        collection.children().stream()
            .flatMap(
                topic -> topic.allQuestions().map(q -> new Candidate(weight(topic.document()), q)));
    return Stream.concat(own, ofTopics)
        .min(
            Comparator.comparingInt(Candidate::first)
                .thenComparingInt(candidate -> weight(candidate.question()))
                .thenComparingInt(candidate -> difficulty(candidate.question()))
                .thenComparingInt(candidate -> candidate.question().number()))
        .map(candidate -> candidate.question().path());
  }

  private int difficulty(Question question) {
    return question
        .difficulty()
        .map(term -> difficulties.rank(term.id()))
        .orElse(Integer.MAX_VALUE);
  }

  private static int weight(Question question) {
    return weight(question.document());
  }

  private static int weight(Document document) {
    return document.header().weight().map(Located::value).orElse(Integer.MAX_VALUE);
  }

  /**
   * A question to begin with.
   *
   * @param first the weight of what it is in, directly in the collection: a topic, or itself
   */
  private record Candidate(int first, Question question) {}
}
