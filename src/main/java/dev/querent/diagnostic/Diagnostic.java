package dev.querent.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One mistake, said once: what is wrong, where, and what to do.
 *
 * @param rule which rule was broken; its code is printed in brackets
 * @param severity usually the rule's own, unless the site's settings say otherwise
 * @param place where, with the author's own line
 * @param message lower case, no full stop, names in single quotes
 * @param hint what to do about it, printed after {@code help:}
 */
public record Diagnostic(
    Rule rule, Severity severity, Place place, String message, Optional<String> hint)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(place);
    Objects.requireNonNull(hint);
    if (message.isBlank()) {
      throw new IllegalArgumentException("message of " + rule.code() + " is blank");
    }
  }

  /** A diagnostic at the rule's own severity, without a hint. */
  public static Diagnostic of(Rule rule, Place place, String message) {
    return new Diagnostic(rule, rule.severity(), place, message, Optional.empty());
  }

  /** The same diagnostic with advice on what to do. */
  public Diagnostic withHint(String advice) {
    return new Diagnostic(rule, severity, place, message, Optional.of(advice));
  }

  /** The same diagnostic with advice, where there is some. */
  public Diagnostic withHint(Optional<String> advice) {
    return advice.map(this::withHint).orElse(this);
  }

  /** Orders by place, so that an author can work through a file from top to bottom. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
