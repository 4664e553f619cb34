package dev.querent.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Collects the mistakes of one run. It is the only collector the stages share, and may be used from
 * several threads; what it returns is sorted, so threads do not show. The same mistake at the same
 * place is kept once.
 */
public final class Diagnostics {
  /** Of the hints for one mistake; which thread was first must not show. */
  private static final Comparator<Diagnostic> BY_HINT =
      Comparator.comparing((Diagnostic d) -> d.hint().isEmpty())
          .thenComparing(d -> d.hint().orElse(""));

  private final TreeMap<Diagnostic, Diagnostic> reported = new TreeMap<>();

  /** Adds one diagnostic. */
  public synchronized void report(Diagnostic diagnostic) {
    reported.merge(diagnostic, diagnostic, (a, b) -> BY_HINT.compare(a, b) <= 0 ? a : b);
  }

  /** Everything reported so far, by place. */
  public synchronized List<Diagnostic> sorted() {
    return List.copyOf(reported.values());
  }

  /** Whether anything was reported that must stop the build. */
  public synchronized boolean hasErrors() {
    return reported.values().stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** How many diagnostics of this severity there are. */
  public synchronized int count(Severity severity) {
    return (int) reported.values().stream().filter(d -> d.severity() == severity).count();
  }
}
