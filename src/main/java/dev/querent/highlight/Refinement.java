package dev.querent.highlight;

/** A second look at a line that its lexer has marked; made anew for each block. */
interface Refinement {
  /** Corrects or adds marks. */
  void refine(MarkedLine line);

  /** The lexer, and after it the refinements, in this order. */
  static LineLexer after(LineLexer lexer, Refinement... refinements) {
    return line -> {
      lexer.mark(line);
      for (Refinement refinement : refinements) {
        refinement.refine(line);
      }
    };
  }
}
