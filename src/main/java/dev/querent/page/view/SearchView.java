package dev.querent.page.view;

import java.util.List;

/**
 * The search page: a form, and a list of everything for readers without scripts.
 *
 * @param collections the first-level sections, in order
 */
public record SearchView(List<Collection> collections) {
  public SearchView {
    collections = List.copyOf(collections);
  }

  /**
   * A collection or manual.
   *
   * @param questions how many published questions are in it
   * @param pages how many plain pages are in it
   * @param topics the sections in it that hold questions or pages; its own come first
   */
  public record Collection(Link link, int questions, int pages, List<Topic> topics) {
    public Collection {
      topics = List.copyOf(topics);
    }
  }

  /**
   * A section with its questions and pages.
   *
   * @param link to its own page; its text is empty for the collection's own questions and pages
   * @param questions how many published questions are in it and not in a section of it
   * @param entries links to its questions and pages; none where the site has too many for one page
   */
  public record Topic(Link link, int questions, List<Link> entries) {
    public Topic {
      entries = List.copyOf(entries);
    }
  }
}
