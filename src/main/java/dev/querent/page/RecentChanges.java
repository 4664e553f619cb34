package dev.querent.page;

import dev.querent.history.History;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.page.view.ChangedQuestion;
import dev.querent.page.view.Link;
import dev.querent.page.view.QuestionView.DateView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which questions were changed last, by the git history. Those of the oldest day are no news: where
 * all came in one day, nothing is listed.
 */
final class RecentChanges {
  private final History history;
  private final Dates dates;
  private final SectionViews sections;
  private final QuestionViews questions;

  RecentChanges(History history, Dates dates, SectionViews sections, QuestionViews questions) {
    this.history = history;
    this.dates = dates;
    this.sections = sections;
    this.questions = questions;
  }

  private record Change(Question question, Instant time) {}

  /** At most so many questions of a section, newest first; of equal ones the first by address. */
  List<ChangedQuestion> of(Section section, int most, PageKit kit) {
    List<Change> changes =
        section
            .allQuestions()
            .flatMap(q -> timeOf(q).map(time -> new Change(q, time)).stream())
            .sorted(
                Comparator.comparing(Change::time)
                    .reversed()
                    .thenComparing(change -> change.question().path()))
            .toList();
    if (changes.isEmpty()) {
      return List.of();
    }
    DateView oldest = dates.view(changes.get(changes.size() - 1).time());
    return changes.stream()
        .limit(most)
        .filter(change -> !dates.view(change.time()).equals(oldest))
        .map(change -> view(change, section, kit))
        .toList();
  }

  private Optional<Instant> timeOf(Question question) {
    return history.lastChange(question.document().file());
  }

  private ChangedQuestion view(Change change, Section section, PageKit kit) {
    Question question = change.question();
    Optional<Link> part =
        section.children().stream()
            .filter(child -> question.path().value().startsWith(child.path().value()))
            .findFirst()
            .map(child -> sections.link(child, kit));
    return new ChangedQuestion(questions.link(question, kit), part, dates.view(change.time()));
  }
}
