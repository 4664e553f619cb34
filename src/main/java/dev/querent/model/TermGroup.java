package dev.querent.model;

import dev.querent.config.Vocabulary.Term;
import dev.querent.url.SitePath;
import java.util.List;

/**
 * The questions that share one word of a vocabulary.
 *
 * @param kind which vocabulary
 * @param term the word
 * @param path the address of its page
 * @param rank position in its vocabulary from 1; by label for an open one
 * @param questions in reading order, never empty
 */
public record TermGroup(Kind kind, Term term, SitePath path, int rank, List<Question> questions) {
  public TermGroup {
    questions = List.copyOf(questions);
  }

  /** The vocabularies of a site. */
  public enum Kind {
    TAG("tags"),
    DIFFICULTY("difficulty"),
    LEVEL("level");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }

    /** The first part of the addresses of its pages. */
    public SitePath folder() {
      return SitePath.HOME.child(folder);
    }
  }
}
