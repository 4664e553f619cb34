package dev.querent.report;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Severity;
import java.util.List;

/**
 * What one run found.
 *
 * @param diagnostics in the order in which they are printed, usually by place
 * @param files how many source files were read
 * @param nothingWritten whether the run was to write a site and did not, because of what it found
 */
public record Findings(List<Diagnostic> diagnostics, int files, boolean nothingWritten) {
  public Findings {
    diagnostics = List.copyOf(diagnostics);
  }

  /** How many of them have this severity. */
  public int count(Severity severity) {
    return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  /** The last line of a report, such as {@code 3 problems (2 errors, 1 warning) in 214 files}. */
  public String summary() {
    int errors = count(Severity.ERROR);
    int warnings = count(Severity.WARNING);
    StringBuilder line = new StringBuilder();
    if (errors + warnings == 0) {
      line.append("no problems");
    } else {
      line.append(counted(errors + warnings, "problem")).append(" (");
      line.append(errors > 0 ? counted(errors, "error") : "");
      line.append(errors > 0 && warnings > 0 ? ", " : "");
      line.append(warnings > 0 ? counted(warnings, "warning") : "").append(')');
    }
    line.append(" in ").append(counted(files, "file"));
    return line.append(nothingWritten ? "; nothing was written" : "").toString();
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
