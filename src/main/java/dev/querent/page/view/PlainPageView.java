package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Optional;

/** A plain page or a page of a manual. */
public record PlainPageView(
    SafeHtml title,
    SafeHtml body,
    List<OutlineItem> outline,
    Optional<QuestionView.DateView> updated,
    Neighbours neighbours) {
  public PlainPageView {
    outline = List.copyOf(outline);
  }
}
