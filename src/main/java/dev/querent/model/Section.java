package dev.querent.model;

import dev.querent.url.SitePath;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the content. First-level sections are collections; the root is the home page.
 *
 * @param document what its {@code index.md} says; a bare title where it has none
 * @param path its address
 * @param hasIndex whether it has an {@code index.md}
 * @param children sections directly below it, in order
 * @param questions its own published questions, in order
 * @param retired its own retired questions, which lists leave out
 * @param pages its own plain pages, in order
 * @param searchable whether search may find its own page
 */
public record Section(
    Document document,
    SitePath path,
    boolean hasIndex,
    List<Section> children,
    List<Question> questions,
    List<Question> retired,
    List<ContentPage> pages,
    boolean searchable) {

  /**
   * More questions than this do not fit on one page: a larger collection gets no page of all its
   * questions, a larger topic lists its questions without their answers.
   */
  public static final int QUESTIONS_ON_ONE_PAGE = 500;

  public Section {
    children = List.copyOf(children);
    questions = List.copyOf(questions);
    retired = List.copyOf(retired);
    pages = List.copyOf(pages);
  }

  /** This section and all below it, in reading order. */
  public Stream<Section> tree() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Section::tree));
  }

  /** The published questions here and below, in reading order. */
  public Stream<Question> allQuestions() {
    return tree().flatMap(section -> section.questions().stream());
  }

  /** How many published questions are here and below. */
  public int questionCount() {
    return questions.size() + children.stream().mapToInt(Section::questionCount).sum();
  }

  /** Whether it has a page of all its questions, when it is a collection. */
  public boolean hasAllPage() {
    int count = questionCount();
    return count > 0 && count <= QUESTIONS_ON_ONE_PAGE;
  }

  /** How many sections below this one hold questions. */
  public int topicCount() {
    return children.stream()
        .mapToInt(child -> (child.questions().isEmpty() ? 0 : 1) + child.topicCount())
        .sum();
  }

  /** How many plain pages are here and below. */
  public int pageCount() {
    return pages.size() + children.stream().mapToInt(Section::pageCount).sum();
  }
}
