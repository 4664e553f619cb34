package dev.querent.page.view;

import java.util.List;

/**
 * Some of many topics, which have only their names and numbers.
 *
 * @param anchor id of the group on its page, without the slash at its end
 * @param topics in reading order, never empty
 */
public record TopicGroup(String anchor, List<NavItem> topics) {
  public TopicGroup {
    topics = List.copyOf(topics);
  }

  /** The link to the first topic. */
  public Link first() {
    return topics.get(0).link();
  }

  /** The link to the last topic. */
  public Link last() {
    return topics.get(topics.size() - 1).link();
  }
}
