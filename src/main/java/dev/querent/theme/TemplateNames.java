package dev.querent.theme;

import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template names: other templates, static files and texts of the interface, as far as the
 * names stand in it as they are and are not put together when a page is written.
 */
final class TemplateNames {
  private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");
  private static final Pattern CALL = Pattern.compile("@template\\.([A-Za-z0-9_.-]+)\\s*\\(");
  private static final Pattern ASSET =
      Pattern.compile("\\basset\\(\\)\\s*\\.apply\\(\\s*\"([^\"\\\\]*)\"\\s*([+)])");
  private static final Pattern TEXT =
      Pattern.compile("\\btexts\\s*\\.(?:text|html)\\(\\s*\"([^\"\\\\]*)\"\\s*[,)]");
  private static final Pattern COUNT =
      Pattern.compile("\\btexts\\s*\\.count\\(\\s*\"([^\"\\\\]*)\"\\s*,");

  private final SourceText source;
  private final String text;

  TemplateNames(ThemeFile template) {
    this.source = template.source();
    // Spaces in the place of comments, so that places stay what they are.
    this.text =
        COMMENT
            .matcher(source.text())
            .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
  }

  /** A name and where it stands. */
  record Named(String name, Place place) {}

  /** The templates that are called, such as {@code part/footer.jte}. */
  List<String> templates() {
    return find(CALL).stream().map(named -> named.name().replace('.', '/') + ".jte").toList();
  }

  /** The static files, such as {@code css/main.css}. */
  List<Named> staticFiles() {
    return assets(")");
  }

  /** Beginnings of names of static files, to which something is added when a page is written. */
  List<String> staticFilePrefixes() {
    return assets("+").stream().map(Named::name).toList();
  }

  /** The keys of texts. */
  List<Named> texts() {
    return find(TEXT);
  }

  /** The keys of texts that depend on a number. */
  List<Named> counts() {
    return find(COUNT);
  }

  private List<Named> assets(String end) {
    List<Named> found = new ArrayList<>();
    Matcher matcher = ASSET.matcher(text);
    while (matcher.find()) {
      if (matcher.group(2).equals(end)) {
        found.add(named(matcher));
      }
    }
    return found;
  }

  private List<Named> find(Pattern pattern) {
    List<Named> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(named(matcher));
    }
    return found;
  }

  private Named named(Matcher matcher) {
    int start = matcher.start(1);
    return new Named(matcher.group(1), source.at(start, matcher.end(1) - start));
  }
}
