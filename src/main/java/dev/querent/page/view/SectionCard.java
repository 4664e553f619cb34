package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;

/**
 * A section shown on the page above it.
 *
 * @param summary first paragraph of its introduction; may be empty
 * @param questions how many published questions are below it
 * @param topics how many sections below it hold questions
 * @param pages how many plain pages are below it
 * @param difficulties how many questions of each difficulty, easiest first, without zeros
 * @param rows its own questions, in order
 */
public record SectionCard(
    Link link,
    SafeHtml summary,
    int questions,
    int topics,
    int pages,
    List<TermLink> difficulties,
    List<QuestionRow> rows) {
  public SectionCard {
    difficulties = List.copyOf(difficulties);
    rows = List.copyOf(rows);
  }
}
