package dev.querent.render;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import dev.querent.theme.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where a template is wrong and why, in terms of the template. jte tells the place only in the
 * text of its exceptions.
 */
final class TemplateErrors {
  private static final Pattern SYNTAX =
      Pattern.compile("Failed to compile (\\S+), error at line (\\d+): (.*)", Pattern.DOTALL);
  private static final Pattern NO_PARAMETER =
      Pattern.compile(
          "Failed to compile template, error at (\\S+):(\\d+)\\."
              + " No parameter with name (\\S+) is defined in (\\S+)");
  private static final Pattern NOT_FOUND =
      Pattern.compile("(\\S+) not found, referenced at (\\S+):(\\d+)");

  private final Theme theme;
  private final Diagnostics diagnostics;

  TemplateErrors(Theme theme, Diagnostics diagnostics) {
    this.theme = theme;
    this.diagnostics = diagnostics;
  }

  /** Reports what jte threw while it read the template {@code name}. */
  void reportSyntax(String name, RuntimeException thrown) {
    String message = String.valueOf(thrown.getMessage());
    Matcher syntax = SYNTAX.matcher(message);
    Matcher noParameter = NO_PARAMETER.matcher(message);
    Matcher notFound = NOT_FOUND.matcher(message);
    if (syntax.matches()) {
      report(
          place(syntax.group(1), number(syntax.group(2))),
          sentence(syntax.group(3)),
          Optional.empty());
    } else if (noParameter.matches()) {
      reportNoParameter(noParameter);
    } else if (notFound.matches()) {
      String wanted = notFound.group(1);
      report(
          place(notFound.group(2), number(notFound.group(3))),
          "no template has the name '" + wanted + "'",
          Suggestion.hint(wanted, theme.templates().keySet()));
    } else {
      report(place(name, 0), "the template cannot be read: " + sentence(message), Optional.empty());
    }
  }

  private void reportNoParameter(Matcher error) {
    String caller = error.group(1);
    // jte counts the lines of this one message from 0.
    int line = number(error.group(2)) + 1;
    String parameter = error.group(3);
    String called = error.group(4);
    if (isOverriddenFor(called, caller)) {
      reportUnfitting(called, caller, "it passes '" + parameter + "', which is no @param here");
    } else {
      report(
          place(caller, line),
          "'" + called + "' has no @param '" + parameter + "'",
          Optional.empty());
    }
  }

  /** Whether {@code called} was replaced in a layer above the one that {@code caller} is from. */
  boolean isOverriddenFor(String called, String caller) {
    return theme.isAbove(theme.templates().get(called), theme.templates().get(caller));
  }

  /**
   * Reports a template that no longer does for a caller in a layer below: the author can change
   * only the template, so it is named, and not the line of the caller.
   */
  void reportUnfitting(String called, String caller, String why) {
    SourceText source = theme.templates().get(called).source();
    int param = Math.max(0, source.text().indexOf("@param"));
    diagnostics.report(
        Diagnostic.of(
                Rule.TEMPLATE_ERROR,
                source.at(param, "@param".length()),
                "the template does not fit its caller '" + caller + "': " + why)
            .withHint(
                "compare it with the '" + called + "' of the theme below, which it replaces"));
  }

  /** Reports a mistake in a template. */
  void report(Place place, String message, Optional<String> hint) {
    diagnostics.report(Diagnostic.of(Rule.TEMPLATE_ERROR, place, message).withHint(hint));
  }

  /** The text of a line of a template, from its first sign to its last; 0 is the whole file. */
  Place place(String template, int line) {
    return Optional.ofNullable(theme.templates().get(template))
        .map(file -> line == 0 ? Place.ofFile(file.file()) : lineOf(file.source(), line))
        .orElse(Place.ofFile(template));
  }

  private static Place lineOf(SourceText source, int line) {
    Place whole = source.atLine(line, 1, 1);
    String text = whole.sourceLine();
    int indent = text.length() - text.stripLeading().length();
    return source.atLine(line, indent + 1, Math.max(1, text.strip().length()));
  }

  /** The first sentence, in one line, in lower case and without the full stop. */
  static String sentence(String message) {
    String line = message.strip().replaceAll("\\s+", " ").replaceAll("\\.( .*)?$", "");
    boolean isWord = line.matches("[A-Z]([a-z].*)?");
    return isWord ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) : line;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
