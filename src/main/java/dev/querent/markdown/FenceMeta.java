package dev.querent.markdown;

/**
 * What stands behind the fence of a block of code.
 *
 * @param language empty when none is named
 * @param title empty when there is none
 * @param marked lines to point out
 * @param inserted lines that a change adds
 * @param deleted lines that a change takes away
 * @param numbered whether lines are numbered
 */
record FenceMeta(
    String language,
    String title,
    LineSet marked,
    LineSet inserted,
    LineSet deleted,
    boolean numbered) {

  /** Nothing is said. */
  static final FenceMeta NONE =
      new FenceMeta("", "", LineSet.NONE, LineSet.NONE, LineSet.NONE, false);

  /** Code in a language under a title. */
  static FenceMeta of(String language, String title) {
    return new FenceMeta(language, title, LineSet.NONE, LineSet.NONE, LineSet.NONE, false);
  }

  /** Whether lines have to be told apart. */
  boolean needsLines() {
    return numbered || !marked.isEmpty() || !inserted.isEmpty() || !deleted.isEmpty();
  }

  /** The last line that anything is said about. */
  int lastLine() {
    return Math.max(marked.last(), Math.max(inserted.last(), deleted.last()));
  }
}
