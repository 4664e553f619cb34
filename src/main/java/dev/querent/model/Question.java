package dev.querent.model;

import dev.querent.config.Vocabulary.Term;
import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * A question with a page of its own.
 *
 * @param document what it says
 * @param path its address
 * @param number position among the published questions of its collection, from 1; 0 when retired
 * @param difficulty its own or inherited
 * @param level its own or inherited
 * @param tags its own, then inherited ones, each once
 * @param status published or retired; others have no page
 * @param searchable whether search may find it, once it is published
 */
public record Question(
    Document document,
    SitePath path,
    int number,
    Optional<Term> difficulty,
    Optional<Term> level,
    List<Term> tags,
    Status status,
    boolean searchable) {

  public Question {
    tags = List.copyOf(tags);
  }

  /** The last part of its address. */
  public String slug() {
    String value = path.value();
    return value.substring(value.lastIndexOf('/', value.length() - 2) + 1, value.length() - 1);
  }

  /** The first part of its address. */
  public String collection() {
    return path.value().substring(0, path.value().indexOf('/'));
  }

  /** Permanent identity, where the author gave one. */
  public Optional<String> id() {
    return document.header().id().map(located -> located.value());
  }

  /** Whether it is kept for its links only. */
  public boolean isRetired() {
    return status == Status.RETIRED;
  }
}
