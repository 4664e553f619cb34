package dev.querent.frontmatter;

import dev.querent.diagnostic.Located;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The header of one file as typed values. What the author did not write is empty; inherited values
 * are filled in by the model.
 *
 * @param id permanent identity: 8 characters of Crockford base32 in lower case, the first a letter
 * @param title accepted where the body has no H1
 * @param weight position among siblings, smaller first
 * @param related ids or paths of related questions
 * @param reviewed when somebody last checked the content
 * @param search whether search may find the page; of an {@code index.md}, also what is below it,
 *     unless its defaults say otherwise
 * @param start of an {@code index.md}: the id or path of what to begin its section with
 * @param defaults what files below an {@code index.md} inherit; empty elsewhere
 */
public record FrontMatter(
    Optional<Located<String>> id,
    Optional<Located<String>> title,
    Optional<Located<String>> description,
    Optional<Located<String>> difficulty,
    Optional<Located<String>> level,
    List<Located<String>> tags,
    Optional<Located<Integer>> weight,
    Optional<Located<Status>> status,
    List<Located<String>> aliases,
    List<Located<String>> related,
    Optional<Located<LocalDate>> reviewed,
    Optional<Located<String>> source,
    Optional<Located<String>> license,
    Optional<Located<Kind>> kind,
    Optional<Located<Boolean>> search,
    Optional<Located<String>> start,
    Defaults defaults) {

  /** A file without front matter. */
  public static final FrontMatter EMPTY =
      new FrontMatter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Defaults.NONE);

  public FrontMatter {
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
    related = List.copyOf(related);
  }

  /** What an {@code index.md} hands down to the files and folders below it. */
  public record Defaults(
      Optional<Located<String>> difficulty,
      Optional<Located<String>> level,
      List<Located<String>> tags,
      Optional<Located<Kind>> kind,
      Optional<Located<Boolean>> search) {

    /** Hands down nothing. */
    public static final Defaults NONE =
        new Defaults(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public Defaults {
      tags = List.copyOf(tags);
    }
  }

  /** How far a question is. Only published and retired ones have a page. */
  public enum Status {
    DRAFT,
    NEEDS_ANSWER,
    PUBLISHED,
    RETIRED
  }

  /** What a file is. */
  public enum Kind {
    QUESTION,
    PAGE
  }
}
