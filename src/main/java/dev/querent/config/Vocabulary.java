package dev.querent.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that may be used for one property, in their order.
 *
 * <p>An <em>open</em> vocabulary accepts any word: tags are open until {@code querent.yaml}
 * declares them.
 */
public final class Vocabulary {
  private final boolean open;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final List<Term> inOrder;

  private Vocabulary(boolean open, List<Term> terms) {
    this.open = open;
    terms.forEach(term -> this.terms.put(term.id(), term));
    this.inOrder = List.copyOf(this.terms.values());
  }

  /** A vocabulary that accepts only these words. */
  public static Vocabulary of(List<Term> terms) {
    return new Vocabulary(false, terms);
  }

  /** A vocabulary that accepts every word, and knows no labels. */
  public static Vocabulary open() {
    return new Vocabulary(true, List.of());
  }

  /** Whether any word is accepted. */
  public boolean isOpen() {
    return open;
  }

  /** Whether {@code id} may be used. */
  public boolean accepts(String id) {
    return open || terms.containsKey(id);
  }

  /** The declared term, or one that is its own label where the vocabulary is open. */
  public Optional<Term> find(String id) {
    Term declared = terms.get(id);
    return declared == null && open
        ? Optional.of(new Term(id, id, Term.NO_COLOR))
        : Optional.ofNullable(declared);
  }

  /** Position of a word, from 0; words that are not declared come last. */
  public int rank(String id) {
    int rank = 0;
    for (String known : terms.keySet()) {
      if (known.equals(id)) {
        return rank;
      }
      rank++;
    }
    return Integer.MAX_VALUE;
  }

  /** The declared words, in order. */
  public Set<String> ids() {
    return java.util.Collections.unmodifiableSet(terms.keySet());
  }

  /** The declared terms, in order. */
  public List<Term> terms() {
    return inOrder;
  }

  /**
   * One word of a vocabulary.
   *
   * @param id as written in front matter; also its part of the address
   * @param label as shown to readers
   * @param color one of {@link #COLORS}, or {@link #NO_COLOR}; themes choose the actual shades
   */
  public record Term(String id, String label, String color) {
    /** The colours a term may name. */
    public static final List<String> COLORS =
        List.of("green", "blue", "teal", "amber", "orange", "red", "violet", "grey");

    /** No colour of its own. */
    public static final String NO_COLOR = "grey";
  }
}
