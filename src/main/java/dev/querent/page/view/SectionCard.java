package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;

/**
 * A section shown on the page above it.
 *
 * @param summary first paragraph of its introduction; may be empty
 * @param overview what it has to offer
 * @param pages how many plain pages are below it
 * @param rows its own questions, in order; none where there are too many for the page
 */
public record SectionCard(
    Link link, SafeHtml summary, Overview overview, int pages, List<QuestionRow> rows) {
  public SectionCard {
    rows = List.copyOf(rows);
  }
}
