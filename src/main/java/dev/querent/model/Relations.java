package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.MarkdownDocument.Item;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.url.SitePath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions belong together: those that an author relates, and those that follow up another.
 * Both are shown at both ends.
 */
final class Relations {
  private final Map<SitePath, Question> byPath = new LinkedHashMap<>();
  private final Map<String, Question> byId = new HashMap<>();
  private final List<Unpublished> unpublished;
  private final Map<String, List<Target>> targets;
  private final Diagnostics diagnostics;

  Relations(
      List<Question> questions,
      List<Unpublished> unpublished,
      Map<String, List<Target>> targets,
      Diagnostics diagnostics) {
    this.unpublished = unpublished;
    this.targets = targets;
    this.diagnostics = diagnostics;
    Map<String, String> owners = new HashMap<>();
    for (Question question : questions) {
      byPath.put(question.path(), question);
      question.id().ifPresent(id -> byId.putIfAbsent(id, question));
      register(question.document().header(), question.document().file(), owners);
    }
    unpublished.forEach(f -> register(f.file().header(), f.file().name(), owners));
  }

  /** For each question its related ones: those it names first, then those that name it. */
  Map<SitePath, List<Question>> find() {
    Map<SitePath, Set<SitePath>> named = new HashMap<>();
    Map<SitePath, Set<SitePath>> naming = new HashMap<>();
    Map<SitePath, Set<SitePath>> followUps = new HashMap<>();
    for (Question question : byPath.values()) {
      Set<SitePath> others = namedBy(question);
      Set<SitePath> next = followUpsOf(question);
      named.put(question.path(), others);
      followUps.put(question.path(), next);
      others.forEach(
          o -> naming.computeIfAbsent(o, k -> new LinkedHashSet<>()).add(question.path()));
      next.forEach(o -> naming.computeIfAbsent(o, k -> new LinkedHashSet<>()).add(question.path()));
    }
    Map<SitePath, List<Question>> related = new HashMap<>();
    for (Question question : byPath.values()) {
      Set<SitePath> all = new LinkedHashSet<>(named.get(question.path()));
      all.addAll(naming.getOrDefault(question.path(), Set.of()));
      // A follow-up is on the page already, under its own heading.
      all.removeAll(followUps.get(question.path()));
      all.remove(question.path());
      if (!all.isEmpty()) {
        related.put(question.path(), all.stream().map(byPath::get).toList());
      }
    }
    return related;
  }

  private Set<SitePath> namedBy(Question question) {
    Set<SitePath> found = new LinkedHashSet<>();
    for (Located<String> name : question.document().header().related()) {
      Optional<Question> other = lookUp(question, name.value());
      if (other.isEmpty()) {
        reportUnknown(question, name);
      } else if (other.get() == question) {
        report(
            name,
            "the question is related to itself",
            "name another question, or remove the entry");
      } else {
        found.add(other.get().path());
      }
    }
    return found;
  }

  private Set<SitePath> followUpsOf(Question question) {
    Set<SitePath> found = new LinkedHashSet<>();
    Optional<BodySection> section = question.document().body().section(SectionKind.FOLLOW_UPS);
    List<Target> leads = targets.getOrDefault(question.document().contentPath(), List.of());
    for (Item item : section.map(BodySection::items).orElse(List.of())) {
      if (item.soleLink() >= 0 && item.soleLink() < leads.size()) {
        SitePath path = leads.get(item.soleLink()).path();
        if (byPath.containsKey(path)) {
          found.add(path);
        }
      }
    }
    return found;
  }

  private Optional<Question> lookUp(Question from, String name) {
    return Optional.ofNullable(byId.get(name))
        .or(
            () ->
                pathsOf(from, name)
                    .flatMap(p -> Optional.ofNullable(byPath.get(p)).stream())
                    .findFirst());
  }

  private static Stream<SitePath> pathsOf(Question from, String name) {
    String folder = from.path().value();
    String parent = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    return WrittenPath.meant(parent, name);
  }

  private void reportUnknown(Question from, Located<String> name) {
    List<SitePath> paths = pathsOf(from, name.value()).toList();
    Optional<Unpublished> meant =
        unpublished.stream()
            .filter(file -> isCalled(file, name.value()) || paths.contains(file.path()))
            .findFirst();
    if (meant.isPresent()) {
      report(name, "'" + name.value() + "' " + meant.get().reason(), "name it when it has one");
      return;
    }
    boolean path = name.value().contains("/") || name.value().endsWith(".md");
    Optional<String> near =
        path ? nearestPath(from, paths) : Suggestion.nearest(name.value(), byId.keySet());
    report(
        name,
        "no question has the id or the path '" + name.value() + "'",
        near.map(found -> "did you mean '" + found + "'?")
            .orElse("write the id of a question, or the path from this file to its file"));
  }

  private static boolean isCalled(Unpublished file, String id) {
    return file.file().header().id().filter(own -> own.value().equals(id)).isPresent();
  }

  private Optional<String> nearestPath(Question from, List<SitePath> paths) {
    List<String> files = byPath.values().stream().map(q -> q.document().contentPath()).toList();
    NearestTarget nearest = NearestTarget.amongDocuments(files);
    return paths.stream()
        .flatMap(path -> nearest.to(path.value(), from.document().contentPath()).stream())
        .findFirst();
  }

  private void report(Located<String> name, String message, String hint) {
    diagnostics.report(Diagnostic.of(Rule.BROKEN_RELATION, name.place(), message).withHint(hint));
  }

  private void register(FrontMatter header, String file, Map<String, String> owners) {
    Optional<Located<String>> id = header.id();
    String other = id.map(own -> owners.putIfAbsent(own.value(), file)).orElse(null);
    if (other != null) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.DUPLICATE_ID,
                  id.orElseThrow().place(),
                  "the id '" + id.get().value() + "' already belongs to '" + other + "'")
              .withHint("remove the line, and the next build prints a new id to paste"));
    }
  }
}
