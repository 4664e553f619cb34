package dev.querent.page.view;

import java.util.List;

/**
 * The page of a tag, a difficulty or a level: its questions by collection.
 *
 * @param kind {@code tag}, {@code difficulty} or {@code level}
 * @param siblings the other words of the same vocabulary, in order
 */
public record TermView(String kind, TermLink term, List<Group> groups, List<TermLink> siblings) {
  public TermView {
    groups = List.copyOf(groups);
    siblings = List.copyOf(siblings);
  }

  /** The questions of one collection. */
  public record Group(Link collection, List<QuestionRow> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }
}
