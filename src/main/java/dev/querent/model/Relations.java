package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.MarkdownDocument.Item;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions belong together: those that an author relates, and those that follow up another.
 * Both are shown at both ends.
 */
final class Relations {
  private final Map<SitePath, Question> byPath = new LinkedHashMap<>();
  private final Map<String, Question> byId = new HashMap<>();
  private final Map<String, List<Target>> targets;
  private final Diagnostics diagnostics;

  Relations(List<Question> questions, Map<String, List<Target>> targets, Diagnostics diagnostics) {
    this.targets = targets;
    this.diagnostics = diagnostics;
    for (Question question : questions) {
      byPath.put(question.path(), question);
      question.id().ifPresent(id -> register(id, question));
    }
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
        reportUnknown(name);
      } else if (other.get() == question) {
        diagnostics.report(
            Diagnostic.of(Rule.BROKEN_RELATION, name.place(), "the question is related to itself")
                .withHint("name another question, or remove the entry"));
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
    Question known = byId.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String plain = name.endsWith(".md") ? name.substring(0, name.length() - 3) + "/" : name;
    String folder = from.path().value();
    String parent = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    for (String candidate :
        List.of(plain.startsWith("/") ? plain.substring(1) : parent + plain, plain)) {
      String page = candidate.endsWith("/") ? candidate : candidate + "/";
      Optional<String> normal = normal(page);
      if (normal.isPresent() && byPath.containsKey(new SitePath(normal.get()))) {
        return Optional.of(byPath.get(new SitePath(normal.get())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (part.equals("..")) {
        return Optional.empty();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts) + "/").filter(SitePath::isSafe);
  }

  private void reportUnknown(Located<String> name) {
    diagnostics.report(
        Diagnostic.of(
                Rule.BROKEN_RELATION,
                name.place(),
                "no question has the id or the path '" + name.value() + "'")
            .withHint(
                Suggestion.nearest(name.value(), byId.keySet())
                    .map(near -> "did you mean '" + near + "'?")));
  }

  private void register(String id, Question question) {
    Question other = byId.putIfAbsent(id, question);
    if (other != null) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.DUPLICATE_ID,
                  question.document().header().id().orElseThrow().place(),
                  "the id '" + id + "' already belongs to '" + other.document().file() + "'")
              .withHint("remove the line, and the next build prints a new id to paste"));
    }
  }
}
