package dev.querent.highlight;

import java.util.List;

/** Turns code into HTML with a class per token. Implementations are safe for use by threads. */
public interface Highlighter {
  /** Whether this language name or one of its synonyms is known; {@code text} always is. */
  boolean knows(String language);

  /** Names an author may write after the fence, for "did you mean". */
  List<String> languages();

  /**
   * The code as HTML, line by line, escaped, without line endings; no element spans two lines. An
   * unknown language gives escaped text.
   */
  List<String> lines(String code, String language);
}
