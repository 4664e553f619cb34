package dev.querent.config;

import dev.querent.data.Excerpt;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.url.Slugs;
import dev.querent.url.WebAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the texts of the settings that become addresses or parts of them. */
final class SettingChecks {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}");
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

  private static final Pattern MAIL =
      Pattern.compile("mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /** What begins an address that is not one of this site. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

  private final Diagnostics diagnostics;

  SettingChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A name that can be a part of an address. */
  Optional<String> name(Located<String> text) {
    if (Slugs.isSegment(text.value())) {
      return Optional.of(text.value());
    }
    String near = Slugs.ofName(text.value());
    String hint =
        Slugs.isSegment(near)
            ? "write '" + near + "'"
            : "use small letters a to z, digits and hyphens";
    String message = Excerpt.of(text.value()) + " cannot be a part of an address";
    return bad(text, message, hint);
  }

  /** A web address. */
  Optional<String> url(Located<String> text) {
    return WebAddress.isValid(text.value())
        ? Optional.of(text.value())
        : bad(text, "this is not a web address", "write all of it, such as https://example.org/");
  }

  /** The address of the site, with a slash at its end. */
  Optional<String> baseUrl(Located<String> text) {
    String value = text.value();
    if (!WebAddress.isValid(value)) {
      String hint = "write all of it, such as https://example.org/docs/";
      return bad(text, "this is not the address of a site", hint);
    }
    if (value.indexOf('?') >= 0 || value.indexOf('#') >= 0) {
      String message = "the address of a site cannot hold '?' or '#'";
      return bad(text, message, "leave out what begins there");
    }
    return WebAddress.ofSite(value);
  }

  /** The address of a repository, without a slash or {@code .git} at its end. */
  Optional<String> repositoryUrl(Located<String> text) {
    return url(text)
        .map(url -> url.replaceAll("/+$", ""))
        .map(url -> url.endsWith(".git") ? url.substring(0, url.length() - 4) : url);
  }

  /** A branch or folder, without slashes at its ends. */
  Optional<String> path(Located<String> text) {
    String value = text.value();
    int from = value.startsWith("/") ? 1 : 0;
    int to = value.endsWith("/") && value.length() > 1 ? value.length() - 1 : value.length();
    String path = value.substring(from, Math.max(from, to));
    boolean leaves = ("/" + path + "/").contains("/../") || ("/" + path + "/").contains("/./");
    return PATH.matcher(path).matches() && !leaves
        ? Optional.of(path)
        : bad(
            text,
            Excerpt.of(value) + " cannot be a part of an address",
            "use letters, digits, '.', '_', '-' and '/'");
  }

  /** A language tag, BCP 47. */
  Optional<String> language(Located<String> text) {
    return LANGUAGE.matcher(text.value()).matches()
        ? Optional.of(text.value())
        : bad(
            text,
            Excerpt.of(text.value()) + " is not a language tag",
            "write one such as 'en' or 'pt-BR'");
  }

  /** A colour, {@code #rrggbb} or {@code #rgb}. */
  Optional<Color> color(Located<String> text) {
    Optional<Color> color = Color.parse(text.value());
    if (color.isEmpty()) {
      String message = Excerpt.of(text.value()) + " is not a colour";
      bad(text, message, "write one such as \"#1d46b4\", in quotes");
    }
    return color;
  }

  /** A web address, or one to write to. */
  Optional<String> reachable(Located<String> text) {
    return MAIL.matcher(text.value()).matches() ? Optional.of(text.value()) : url(text);
  }

  /** Whether a link can have this target; which pages there are is not known here. */
  boolean isLinkTarget(Located<String> target, boolean hasText) {
    if (!SCHEME.matcher(target.value()).lookingAt()) {
      return true;
    }
    boolean reachable = reachable(target).isPresent();
    if (reachable && !hasText) {
      bad(target, "the link to another site has no text", "write 'text' beside 'to'");
    }
    return reachable && hasText;
  }

  private Optional<String> bad(Located<String> text, String message, String hint) {
    diagnostics.report(Diagnostic.of(Rule.BAD_VALUE, text.place(), message).withHint(hint));
    return Optional.empty();
  }
}
