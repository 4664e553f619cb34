package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question with everything a reader may want of it.
 *
 * @param number position in its collection, from 1
 * @param link to its own page, with its title
 * @param anchor on pages that hold several questions, the id without the slash at its end
 * @param prompt what the answer is given to beyond the title; empty for most questions
 * @param answer never empty for a published question
 * @param keyPoints what a good answer has; may be empty
 * @param followUps what may be asked next; may be empty
 * @param references where to check; may be empty
 * @param related questions the author or a follow-up connects with this one, both ways
 * @param outline headings inside the answer
 * @param reviewed ISO date of the last review, and as readers write it
 * @param updated ISO date of the last change, and as readers write it
 * @param source where it comes from, if it is not the site's own
 * @param license its licence, if it is not that of the site
 * @param editHref where its source can be edited
 * @param retired whether it is kept for its links only
 */
public record QuestionView(
    int number,
    Link link,
    String anchor,
    Optional<TermLink> difficulty,
    Optional<TermLink> level,
    List<TermLink> tags,
    SafeHtml prompt,
    SafeHtml answer,
    SafeHtml keyPoints,
    SafeHtml followUps,
    SafeHtml references,
    List<Link> related,
    List<OutlineItem> outline,
    Optional<DateView> reviewed,
    Optional<DateView> updated,
    Optional<SourceView> source,
    Optional<String> license,
    Optional<String> editHref,
    boolean retired) {

  public QuestionView {
    tags = List.copyOf(tags);
    related = List.copyOf(related);
    outline = List.copyOf(outline);
  }

  /** Whether there is enough to find one's way by a table of contents. */
  public boolean hasOutline() {
    long parts = Stream.of(keyPoints, followUps, references).filter(p -> !p.isEmpty()).count();
    return !outline.isEmpty() || parts > 1;
  }

  /** The id of one of its parts, such as {@code key-points}, on the page it is shown on. */
  public String id(String part) {
    return anchor.isEmpty() ? part : anchor + "/" + part;
  }

  /** A day: {@code 2026-11-20}, and as it is read. */
  public record DateView(String iso, String shown) {}
}
