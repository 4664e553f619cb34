package dev.querent.search;

import dev.querent.model.ContentPage;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.model.Site;
import dev.querent.model.Unpublished;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a site has that search does not find, by the names that search tests may use. */
final class Unsearched {
  private static final Reason HIDDEN =
      new Reason(
          "'search' is false for it",
          "name another page, or take out 'search: false' there or in the index.md of its folder");
  private static final Reason RETIRED =
      new Reason("it is retired", "name the page that readers should find instead");
  private static final Reason DRAFT =
      new Reason("it is a draft", "publish it, or take it out of the test");
  private static final Reason UNANSWERED =
      new Reason("it needs an answer", "write the answer, or take it out of the test");

  private final Map<String, Reason> reasons = new HashMap<>();

  /**
   * Why search does not find something.
   *
   * @param text what to say after its name
   * @param hint what to do about it
   */
  record Reason(String text, String hint) {}

  private Unsearched() {}

  static Unsearched of(Site site) {
    Unsearched unsearched = new Unsearched();
    site.root().tree().forEach(unsearched::addSection);
    for (Unpublished file : site.unpublished()) {
      Reason reason = file.isDraft() ? DRAFT : UNANSWERED;
      unsearched.add(file.contentPath(), file.id(), reason);
    }
    return unsearched;
  }

  private void addSection(Section section) {
    if (!section.searchable()) {
      SearchTargets.namesOf(section.document().contentPath())
          .forEach(name -> reasons.put(name, HIDDEN));
    }
    section.questions().stream()
        .filter(question -> !question.searchable())
        .forEach(question -> add(question, HIDDEN));
    section.retired().forEach(question -> add(question, RETIRED));
    section.pages().stream()
        .filter(page -> !page.searchable())
        .map(ContentPage::document)
        .forEach(page -> reasons.put(page.contentPath(), HIDDEN));
  }

  private void add(Question question, Reason reason) {
    add(question.document().contentPath(), question.id(), reason);
  }

  private void add(String path, Optional<String> id, Reason reason) {
    reasons.put(path, reason);
    id.ifPresent(name -> reasons.put(name, reason));
  }

  /** Why search does not find what a name stands for; empty where nothing has the name. */
  Optional<Reason> reason(String name) {
    return Optional.ofNullable(reasons.get(name.split("#", 2)[0]));
  }
}
