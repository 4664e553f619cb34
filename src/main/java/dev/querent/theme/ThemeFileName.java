package dev.querent.theme;

import dev.querent.diagnostic.Suggestion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A file of a theme as people name it: {@code part/footer.jte}, {@code part/footer}, {@code
 * static/css/main.css}, {@code themes/mine/templates/part/footer.jte}.
 *
 * @param kind what it is
 * @param name path inside the folder of its kind
 */
record ThemeFileName(ThemeFileKind kind, String name) {
  private static final String ENDING = ".jte";

  /**
   * The file of a theme that is meant.
   *
   * @throws ThemeRequestException when it has no such template and no such static file
   */
  static ThemeFileName of(String written, Theme theme) throws ThemeRequestException {
    String name = written.replace('\\', '/').replaceFirst("^(\\./)?themes/[^/]+/", "");
    Optional<String> template = find(name, ThemeFileKind.TEMPLATE, theme.templates());
    Optional<String> file = find(name, ThemeFileKind.STATIC_FILE, theme.staticFiles());
    if (template.isPresent()) {
      return new ThemeFileName(ThemeFileKind.TEMPLATE, template.get());
    }
    if (file.isPresent()) {
      return new ThemeFileName(ThemeFileKind.STATIC_FILE, file.get());
    }
    TreeSet<String> known = new TreeSet<>(theme.templates().keySet());
    known.addAll(theme.staticFiles().keySet());
    throw new ThemeRequestException(
        "the theme '" + theme.name() + "' has no template and no static file '" + written + "'",
        Suggestion.nearest(name, known)
            .or(() -> Suggestion.nearest(name + ENDING, known))
            .map(near -> "did you mean '" + near + "'?")
            .orElse("'querent theme list' shows all there are"));
  }

  private static Optional<String> find(
      String name, ThemeFileKind kind, Map<String, ThemeFile> files) {
    String folder = kind.folder() + "/";
    String inner = name.startsWith(folder) ? name.substring(folder.length()) : name;
    if (files.containsKey(inner)) {
      return Optional.of(inner);
    }
    boolean template = kind == ThemeFileKind.TEMPLATE && files.containsKey(inner + ENDING);
    return template ? Optional.of(inner + ENDING) : Optional.empty();
  }

  /** The file in a theme that has it. */
  ThemeFile in(Theme theme) {
    return (kind == ThemeFileKind.TEMPLATE ? theme.templates() : theme.staticFiles()).get(name);
  }
}
