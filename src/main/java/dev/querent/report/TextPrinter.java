package dev.querent.report;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Severity;

/**
 * Text for people: what is wrong, the author's own line with the place underlined, and what to do.
 *
 * <pre>
 * content/dns/a.md:14:22: error: no question has the id 'tcp-tme-wait' [broken-link]
 *    14 | See also [TIME_WAIT](../tcp/tme-wait.md).
 *       |                      ^^^^^^^^^^^^^^^^^^
 *       = help: did you mean '../tcp/time-wait.md'?
 * </pre>
 */
public final class TextPrinter implements DiagnosticPrinter {
  private static final int GUTTER = 5;
  private static final String RESET = "\033[0m";
  private static final String BOLD = "\033[1m";
  private static final String RED = "\033[1;31m";
  private static final String YELLOW = "\033[1;33m";
  private static final String BLUE = "\033[34m";
  private static final String CYAN = "\033[36m";

  private final boolean colored;

  private TextPrinter(boolean colored) {
    this.colored = colored;
  }

  /** For files, pipes and terminals without colour. */
  public static TextPrinter plain() {
    return new TextPrinter(false);
  }

  /** For terminals that understand ANSI colours. */
  public static TextPrinter colored() {
    return new TextPrinter(true);
  }

  @Override
  public String print(Findings findings) {
    StringBuilder out = new StringBuilder();
    findings.diagnostics().forEach(diagnostic -> append(out, diagnostic));
    return out.append(findings.summary()).append('\n').toString();
  }

  private void append(StringBuilder out, Diagnostic diagnostic) {
    Place place = diagnostic.place();
    String color = diagnostic.severity() == Severity.ERROR ? RED : YELLOW;
    out.append(painted(BOLD, VisibleText.of(place.toString()) + ":")).append(' ');
    out.append(painted(color, diagnostic.severity().word() + ":")).append(' ');
    out.append(VisibleText.of(diagnostic.message()));
    out.append(" [").append(diagnostic.rule().code()).append("]\n");
    if (place.line() > 0) {
      appendLine(out, place, color);
    }
    String hint = diagnostic.hint().map(VisibleText::of).orElse("");
    if (!hint.isEmpty()) {
      out.append(" ".repeat(GUTTER + 1)).append(painted(CYAN, "= help:"));
      out.append(' ').append(hint).append('\n');
    }
  }

  private void appendLine(StringBuilder out, Place place, String color) {
    SourceWindow window = SourceWindow.of(place);
    String number = Integer.toString(place.line());
    String padding = " ".repeat(Math.max(0, GUTTER - number.length()));
    out.append(painted(BLUE, padding + number + " |"));
    out.append(window.text().isEmpty() ? "" : " ").append(window.text()).append('\n');
    if (place.column() > 0) {
      int gutter = padding.length() + number.length();
      out.append(painted(BLUE, " ".repeat(gutter) + " |")).append(' ');
      out.append(" ".repeat(window.caretColumn()));
      out.append(painted(color, "^".repeat(window.caretWidth()))).append('\n');
    }
  }

  private String painted(String color, String text) {
    return colored ? color + text + RESET : text;
  }
}
