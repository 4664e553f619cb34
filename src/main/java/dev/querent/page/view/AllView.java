package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;

/**
 * A whole collection on one page, to read or print in one go.
 *
 * @param title of the collection
 * @param groups the collection's own questions first, then each topic, in order
 */
public record AllView(
    SafeHtml title,
    SafeHtml introduction,
    int questions,
    int topics,
    List<TermLink> levels,
    List<Group> groups) {
  public AllView {
    levels = List.copyOf(levels);
    groups = List.copyOf(groups);
  }

  /**
   * A topic with its questions.
   *
   * @param link to the topic's own page; its text is empty for the collection's own questions
   * @param anchor id of the topic on this page, without the slash at its end
   */
  public record Group(
      Link link, String anchor, SafeHtml introduction, List<QuestionView> questions) {
    public Group {
      questions = List.copyOf(questions);
    }
  }
}
