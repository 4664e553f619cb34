package dev.querent.report;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Severity;
import java.util.List;

/**
 * The report as text, and then workflow commands that GitHub shows beside the changed lines of a
 * pull request. GitHub shows ten errors and ten warnings of a step and drops the others without a
 * word, so that the text has them all.
 */
public final class GithubPrinter implements DiagnosticPrinter {
  private static final int SHOWN = 10;

  @Override
  public String print(Findings findings) {
    StringBuilder out = new StringBuilder(textOf(findings));
    int hidden = 0;
    for (Severity severity : Severity.values()) {
      List<Diagnostic> some =
          findings.diagnostics().stream().filter(d -> d.severity() == severity).toList();
      some.stream().limit(SHOWN).forEach(diagnostic -> command(out, diagnostic));
      hidden += Math.max(0, some.size() - SHOWN);
    }
    if (hidden > 0) {
      String more = Findings.counted(hidden, "more problem");
      out.append(more).append(hidden == 1 ? " is" : " are");
      out.append(" not shown beside the lines; the text above has them all\n");
    }
    return out.toString();
  }

  /**
   * Content decides what the text quotes, and must give no commands: those begin a line with two
   * colons or, in an older form, stand anywhere in it.
   */
  private static String textOf(Findings findings) {
    String text = TextPrinter.plain().print(findings);
    return text.replaceAll("(?m)^(\\h*)::", "$1: :").replace("##[", "# #[");
  }

  private static void command(StringBuilder out, Diagnostic diagnostic) {
    Place place = diagnostic.place();
    out.append("::").append(diagnostic.severity().word());
    out.append(" file=").append(property(place.file()));
    if (place.line() > 0) {
      out.append(",line=").append(place.line());
    }
    if (place.column() > 0) {
      out.append(",col=").append(place.column());
    }
    out.append(",title=").append(property(diagnostic.rule().code())).append("::");
    String hint = diagnostic.hint().map(advice -> "\nhelp: " + advice).orElse("");
    out.append(data(diagnostic.message() + hint)).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
