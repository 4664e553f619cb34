package dev.querent.page.view;

/**
 * The page of one question.
 *
 * @param total how many questions its collection has
 * @param topicFirst number of the first question of its topic
 * @param topicTotal how many questions its topic has
 */
public record QuestionPageView(
    QuestionView question, int total, int topicFirst, int topicTotal, Neighbours neighbours) {

  /** Whether there is more to say of its place than its number in the collection. */
  public boolean isInTopic() {
    return topicTotal > 1 && topicTotal < total;
  }

  /** Position in its topic, from 1. */
  public int numberInTopic() {
    return question.number() - topicFirst + 1;
  }
}
