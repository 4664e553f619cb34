package dev.querent.page;

import dev.querent.config.Vocabulary.Term;
import dev.querent.model.Question;
import dev.querent.model.Section;
import dev.querent.page.view.Coverage;
import dev.querent.page.view.Coverage.Cell;
import dev.querent.page.view.Coverage.Row;
import dev.querent.page.view.Link;
import dev.querent.page.view.TermLink;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the questions of each topic by difficulty, with a link to the first of each number. */
final class Coverages {
  /** More columns are not read on a phone, and more rows nowhere. */
  private static final int MOST_COLUMNS = 8;

  static final int MOST_ROWS = 100;

  private final TermLinks terms;
  private final SectionViews sections;

  Coverages(TermLinks terms, SectionViews sections) {
    this.terms = terms;
    this.sections = sections;
  }

  /** The table of a section; empty where there is nothing to compare, or too much. */
  Optional<Coverage> of(Section section, PageKit kit) {
    List<Question> all = section.allQuestions().toList();
    List<Section> topics =
        section.children().stream().filter(topic -> topic.questionCount() > 0).toList();
    int rows = topics.size() + (section.questions().isEmpty() ? 0 : 1);
    if (rows < 2 || rows > MOST_ROWS) {
      return Optional.empty();
    }
    List<TermLink> used = terms.difficultiesOf(all, kit.links());
    List<TermLink> columns = used.size() > MOST_COLUMNS ? List.of() : used;
    boolean rest = columns.stream().mapToInt(TermLink::count).sum() < all.size();
    List<Row> table = new ArrayList<>();
    if (!section.questions().isEmpty()) {
      Link own = Link.of(kit.links().to(section.path()), "");
      table.add(new Row(own, cells(section.questions(), columns, rest, kit)));
    }
    for (Section topic : topics) {
      List<Question> questions = topic.allQuestions().toList();
      table.add(new Row(sections.link(topic, kit), cells(questions, columns, rest, kit)));
    }
    return Optional.of(new Coverage(columns, rest, table, most(table)));
  }

  private static int most(List<Row> rows) {
    return rows.stream().flatMap(row -> row.cells().stream()).mapToInt(Cell::count).max().orElse(0);
  }

  private static List<Cell> cells(
      List<Question> questions, List<TermLink> columns, boolean rest, PageKit kit) {
    List<Cell> cells = new ArrayList<>();
    for (TermLink column : columns) {
      cells.add(cell(questions, q -> hasDifficulty(q, column.id()), kit));
    }
    if (rest) {
      Predicate<Question> inColumn =
          q -> columns.stream().anyMatch(column -> hasDifficulty(q, column.id()));
      cells.add(cell(questions, inColumn.negate(), kit));
    }
    return cells;
  }

  private static boolean hasDifficulty(Question question, String id) {
    return question.difficulty().map(Term::id).filter(id::equals).isPresent();
  }

  private static Cell cell(List<Question> questions, Predicate<Question> counted, PageKit kit) {
    List<Question> found = questions.stream().filter(counted).toList();
    return new Cell(found.size(), found.isEmpty() ? "" : placeInTopic(found.get(0), kit));
  }

  /** On the page of its topic, where others of its kind are near. */
  private static String placeInTopic(Question question, PageKit kit) {
    String path = question.path().value();
    SitePath topic = new SitePath(path.substring(0, path.length() - question.slug().length() - 1));
    return kit.links().to(topic) + "#" + question.slug() + "/";
  }
}
