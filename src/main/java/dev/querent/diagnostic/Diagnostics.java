package dev.querent.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects the mistakes of one run. It is the only collector the stages share, and may be used from
 * several threads; what it returns is sorted, so threads do not show. The same mistake at the same
 * place is kept once.
 */
public final class Diagnostics {
  private final TreeSet<Diagnostic> reported = new TreeSet<>();

  /** Adds one diagnostic. */
  public synchronized void report(Diagnostic diagnostic) {
    reported.add(diagnostic);
  }

  /** Everything reported so far, by place. */
  public synchronized List<Diagnostic> sorted() {
    return List.copyOf(new ArrayList<>(reported));
  }

  /** Whether anything was reported that must stop the build. */
  public synchronized boolean hasErrors() {
    return reported.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** How many diagnostics of this severity there are. */
  public synchronized int count(Severity severity) {
    return (int) reported.stream().filter(d -> d.severity() == severity).count();
  }
}
