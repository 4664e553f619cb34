package dev.querent.data;

/**
 * Where the parser gave up.
 *
 * @param problem the parser's words, which are for programs
 * @param at offset of the character it could not go on with
 * @param context offset where the construct began that it was reading, or -1
 * @param scalarStart offset of the last scalar it had read, or -1
 * @param scalarEnd offset after that scalar, or -1
 */
record YamlStumble(String problem, int at, int context, int scalarStart, int scalarEnd) {
  boolean says(String words) {
    return problem.contains(words);
  }

  /** Where the construct began, as far as the parser knew. */
  int begin() {
    return context < 0 ? at : context;
  }
}
