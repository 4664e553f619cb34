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
 * @param questions how many published questions are below it
 * @param topics how many sections below it hold questions
 * @param levels levels its questions have, lowest first
 * @param difficulties how many questions of each difficulty, easiest first, without zeros
 * @param allHref the whole collection on one page; only for collections with questions
 * @param topicCards sections directly below it
 * @param questionViews its own questions, with answers
 * @param questionRows its own questions, where they are too many to have their answers on one page
 * @param pages its own plain pages, in order
 */
public record SectionView(
    SafeHtml title,
    SafeHtml introduction,
    int questions,
    int topics,
    List<TermLink> levels,
    List<TermLink> difficulties,
    Optional<String> allHref,
    List<SectionCard> topicCards,
    List<QuestionView> questionViews,
    List<QuestionRow> questionRows,
    List<Link> pages,
    Neighbours neighbours) {
  public SectionView {
    levels = List.copyOf(levels);
    difficulties = List.copyOf(difficulties);
    topicCards = List.copyOf(topicCards);
    questionViews = List.copyOf(questionViews);
    questionRows = List.copyOf(questionRows);
    pages = List.copyOf(pages);
  }
}
