package dev.querent.report;

/** Turns what a run found into text for people or programs. */
public interface DiagnosticPrinter {

  /** The whole report, with a line break at the end of each line. */
  String print(Findings findings);
}
