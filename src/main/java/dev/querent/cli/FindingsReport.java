package dev.querent.cli;

import dev.querent.report.DiagnosticPrinter;
import dev.querent.report.Findings;
import dev.querent.report.GithubPrinter;
import dev.querent.report.JsonPrinter;
import dev.querent.report.TextPrinter;
import java.io.PrintStream;

/** Prints diagnostics where and how a command was asked to. */
final class FindingsReport {
  private final Console console;

  FindingsReport(Console console) {
    this.console = console;
  }

  /** JSON is printed always, so that a program finds a document; the other formats when needed. */
  void print(Findings findings, BuildOptions.Format format, boolean colored) {
    switch (format) {
      case JSON -> console.out().print(new JsonPrinter().print(findings));
      case GITHUB -> print(console.out(), new GithubPrinter(), findings);
      case TEXT ->
          print(console.err(), colored ? TextPrinter.colored() : TextPrinter.plain(), findings);
    }
  }

  private static void print(PrintStream stream, DiagnosticPrinter printer, Findings findings) {
    if (!findings.diagnostics().isEmpty()) {
      stream.print(printer.print(findings));
    }
  }
}
