package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * A plain page or a page of a manual.
 *
 * @param reviewed when somebody last checked it
 * @param updated when its file was last changed
 * @param source where it comes from, if it is not the site's own
 * @param license its licence, if it is not that of the site
 */
public record PlainPageView(
    SafeHtml title,
    SafeHtml body,
    List<OutlineItem> outline,
    Optional<QuestionView.DateView> reviewed,
    Optional<QuestionView.DateView> updated,
    Optional<SourceView> source,
    Optional<String> license,
    Neighbours neighbours) {
  public PlainPageView {
    outline = List.copyOf(outline);
  }
}
