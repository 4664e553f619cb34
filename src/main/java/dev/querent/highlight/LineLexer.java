package dev.querent.highlight;

/** Reads one block of code, line after line; made anew for each block, since it has a state. */
interface LineLexer {
  /** Marks what it recognises in the next line of the block. */
  void mark(MarkedLine line);
}
