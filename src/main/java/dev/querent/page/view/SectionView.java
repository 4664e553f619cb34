package dev.querent.page.view;

import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * The page of a section: a collection lists its topics, a topic shows its questions with answers, a
 * manual lists its pages. A section may be several of these at once.
 *
 * @param title H1
 * @param introduction from its {@code index.md}; may be empty
 * @param overview what it has to offer
 * @param coverage its topics by difficulty, where there are two or more, and not too many to see
 * @param topicCards sections directly below it
 * @param topicGroups the same, where they are too many to say more of each than its name
 * @param questionViews its own questions, with answers
 * @param questionRows its own questions, where they are too many to have their answers on one page
 * @param pages its own plain pages, in order
 * @param changed which of its questions were changed last, newest first; only for collections
 */
public record SectionView(
    SafeHtml title,
    SafeHtml introduction,
    Overview overview,
    Optional<Coverage> coverage,
    List<SectionCard> topicCards,
    List<TopicGroup> topicGroups,
    List<QuestionView> questionViews,
    List<QuestionRow> questionRows,
    List<Link> pages,
    List<ChangedQuestion> changed,
    Neighbours neighbours) {
  public SectionView {
    topicCards = List.copyOf(topicCards);
    topicGroups = List.copyOf(topicGroups);
    questionViews = List.copyOf(questionViews);
    questionRows = List.copyOf(questionRows);
    pages = List.copyOf(pages);
    changed = List.copyOf(changed);
  }
}
