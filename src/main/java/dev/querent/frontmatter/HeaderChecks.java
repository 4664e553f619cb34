package dev.querent.frontmatter;

import dev.querent.config.Vocabulary;
import dev.querent.data.Excerpt;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.url.LinkUrl;
import dev.querent.url.SitePath;
import dev.querent.url.Slugs;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the texts of a front matter that mean more than their letters. */
final class HeaderChecks {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S.*");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\\\\].*");

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 9999;

  private final Diagnostics diagnostics;

  HeaderChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Located<String>> id(Located<String> text) {
    if (PermanentId.isValid(text.value())) {
      return Optional.of(text);
    }
    String hint = "an id is a letter and 7 letters or digits, none of them i, l, o or u";
    return bad(Rule.BAD_ID, text, Excerpt.of(text.value()) + " is not an id", hint);
  }

  /** A word of a declared vocabulary. */
  Optional<Located<String>> known(Located<String> word, String key, Vocabulary vocabulary) {
    if (vocabulary.accepts(word.value())) {
      return Optional.of(word);
    }
    String message = Excerpt.of(word.value()) + " is not declared in '" + key + "'";
    diagnostics.report(
        Diagnostic.of(Rule.UNKNOWN_VALUE, word.place(), message)
            .withHint(Suggestion.hint(word.value(), vocabulary.ids())));
    return Optional.empty();
  }

  /** A tag becomes a part of an address, so that something has to be left for it. */
  Optional<Located<String>> tag(Located<String> text) {
    return Slugs.isSegment(Slugs.ofName(text.value()))
        ? Optional.of(text)
        : bad(
            Rule.BAD_VALUE,
            text,
            Excerpt.of(text.value()) + " cannot be a part of an address",
            "use a word with letters a to z or digits");
  }

  /**
   * An address that the page had before, without a slash at its beginning. It is a folder, or a
   * file that a browser opens as a page: a redirect is published there.
   */
  Optional<Located<String>> alias(Located<String> text) {
    String value = text.value().startsWith("/") ? text.value().substring(1) : text.value();
    String inner = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    boolean safe = SitePath.isSafe(value) && !inner.isEmpty();
    for (String segment : inner.split("/", -1)) {
      safe &= Slugs.isSegment(segment);
    }
    String name = inner.substring(inner.lastIndexOf('/') + 1);
    if (safe && name.equals("index.html")) {
      String message = Excerpt.of(text.value()) + " is the file of a page, not its address";
      String folder = inner.substring(0, inner.length() - name.length());
      return bad(Rule.BAD_VALUE, text, message, "write '/" + folder + "'");
    }
    boolean folder = value.endsWith("/") || name.indexOf('.') < 0;
    if (!safe || !(folder || name.endsWith(".html"))) {
      String message = Excerpt.of(text.value()) + " cannot be an address of this site";
      String hint = "write a path such as /tcp/time-wait/, in small letters a to z";
      return bad(Rule.BAD_VALUE, text, message, hint);
    }
    return Optional.of(new Located<>(folder ? inner + "/" : value, text.place()));
  }

  /** A web address, or plain text such as the title of a book. */
  Optional<Located<String>> source(Located<String> text) {
    String value = text.value();
    if (!SCHEME.matcher(value).matches()) {
      return Optional.of(text);
    }
    boolean web = WEB.matcher(value).matches() && value.indexOf(' ') < 0;
    if (web && LinkUrl.of(value).kind() == LinkUrl.Kind.EXTERNAL) {
      return Optional.of(text);
    }
    String message = Excerpt.of(value) + " cannot be a source";
    String hint = "write an http or https address, or text with a space after the colon";
    return bad(Rule.BAD_VALUE, text, message, hint);
  }

  /** A day that somebody can have meant; the clock is not asked, so that builds are repeatable. */
  Optional<Located<LocalDate>> reviewed(Located<LocalDate> day) {
    int year = day.value().getYear();
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      return Optional.of(day);
    }
    String message = "nobody can have reviewed the file in the year " + year;
    diagnostics.report(
        Diagnostic.of(Rule.BAD_VALUE, day.place(), message)
            .withHint("write the day of the last review, such as 2026-11-20"));
    return Optional.empty();
  }

  /** Only a question has an answer to wait for, and a number and lists to lose. */
  Optional<Located<Status>> statusOfPage(Located<Status> status) {
    if (status.value() == Status.PUBLISHED || status.value() == Status.DRAFT) {
      return Optional.of(status);
    }
    String word = status.value() == Status.RETIRED ? "retired" : "needs-answer";
    diagnostics.report(
        Diagnostic.of(
                Rule.BAD_VALUE,
                status.place(),
                "only questions can be '" + word + "', and this file is a page")
            .withHint("write 'draft' to keep it off the site"));
    return Optional.empty();
  }

  private Optional<Located<String>> bad(
      Rule rule, Located<String> text, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, text.place(), message).withHint(hint));
    return Optional.empty();
  }
}
