package dev.querent.theme;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Severity;
import dev.querent.url.Slugs;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Sorts the files of a theme's folder by what they are for, and judges their names. */
final class LayerFiles {
  private static final String SETTINGS = "theme.yaml";

  /** Files in this folder keep their names, which others have chosen: {@code CNAME} for example. */
  static final String AT_ROOT = "root/";

  private static final Pattern NAMED_BY_OTHERS = Pattern.compile("\\.?[A-Za-z0-9_][A-Za-z0-9._-]*");
  private static final Set<String> ASKED_FOR = Set.of(".well-known", ".nojekyll");

  private final String shown;
  private final Diagnostics diagnostics;

  /**
   * @param shown the folder as named in messages
   */
  LayerFiles(String shown, Diagnostics diagnostics) {
    this.shown = shown;
    this.diagnostics = diagnostics;
  }

  /** The layer of these files; those that cannot be used are reported and left out. */
  ThemeLayer sort(String name, SortedMap<String, byte[]> files) {
    Optional<ThemeFile> settings =
        Optional.ofNullable(files.get(SETTINGS))
            .map(bytes -> new ThemeFile(SETTINGS, shown + "/" + SETTINGS, bytes))
            .filter(this::isText);
    SortedMap<String, ThemeFile> templates = new TreeMap<>();
    SortedMap<String, ThemeFile> staticFiles = new TreeMap<>();
    SortedMap<String, ThemeFile> messages = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      String path = entry.getKey();
      int slash = path.indexOf('/');
      if (slash < 0 || isHidden(path)) {
        continue;
      }
      ThemeFile file =
          new ThemeFile(path.substring(slash + 1), shown + "/" + path, entry.getValue());
      switch (path.substring(0, slash)) {
        case "templates" -> addTemplate(templates, file);
        case "static" -> addStatic(staticFiles, file);
        case "messages" -> addMessages(messages, file);
        default -> {
          // A read-me or a screenshot beside them is the theme author's own affair.
        }
      }
    }
    return new ThemeLayer(name, false, settings, templates, staticFiles, messages);
  }

  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/")).anyMatch(LayerFiles::isHiddenName);
  }

  /** What desktops and editors leave behind; not what hosts and browsers ask for by name. */
  static boolean isHiddenName(String name) {
    return name.startsWith(".") && !ASKED_FOR.contains(name);
  }

  private void addTemplate(SortedMap<String, ThemeFile> templates, ThemeFile file) {
    if (!file.name().endsWith(".jte")) {
      ignored(
          file, "'" + file.name() + "' is not a template", "the name of a template ends in .jte");
    } else if (!isTemplateName(file.name())) {
      // jte makes a Java package of each folder and a class of each file.
      report(
          file,
          "'" + file.name() + "' cannot be the name of a template",
          "use lower-case letters, digits, '-' and '_', begin folders with a letter, and do not use"
              + " a word of Java as a folder");
    } else if (isText(file)) {
      templates.put(file.name(), file);
    }
  }

  static boolean isTemplateName(String name) {
    String[] parts = name.substring(0, name.length() - ".jte".length()).split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (!parts[i].matches("[a-z][a-z0-9_-]*")
          || SourceVersion.isKeyword(parts[i].replace("-", ""))) {
        return false;
      }
    }
    return parts[parts.length - 1].matches("[a-z0-9_-]+");
  }

  private void addStatic(SortedMap<String, ThemeFile> staticFiles, ThemeFile file) {
    boolean named = file.name().startsWith(AT_ROOT);
    for (String segment : file.name().split("/")) {
      if (!Slugs.isSegment(segment) && !(named && NAMED_BY_OTHERS.matcher(segment).matches())) {
        report(
            file,
            "'" + segment + "' cannot be part of an address",
            "use lower-case letters, digits, '-', '_' and dots inside");
        return;
      }
    }
    // Binary files are published as they are, these are read.
    if (!file.name().matches(".*\\.(css|js|mjs)") || isText(file)) {
      staticFiles.put(file.name(), file);
    }
  }

  private void addMessages(SortedMap<String, ThemeFile> messages, ThemeFile file) {
    if (!file.name().matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\.yaml")) {
      ignored(
          file,
          "'" + file.name() + "' is not named for a language",
          "use the tag of a language, such as 'de.yaml' or 'pt-BR.yaml'");
    } else if (isText(file)) {
      String language = file.name().substring(0, file.name().length() - ".yaml".length());
      messages.put(language.toLowerCase(Locale.ROOT), file);
    }
  }

  private boolean isText(ThemeFile file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
      return true;
    } catch (CharacterCodingException e) {
      diagnostics.report(
          Diagnostic.of(Rule.NOT_UTF8, Place.ofFile(file.file()), "the file is not UTF-8")
              .withHint("save it as UTF-8"));
      return false;
    }
  }

  private void report(ThemeFile file, String message, String hint) {
    diagnostics.report(
        Diagnostic.of(Rule.THEME_FILE, Place.ofFile(file.file()), message).withHint(hint));
  }

  private void ignored(ThemeFile file, String message, String hint) {
    diagnostics.report(
        new Diagnostic(
            Rule.THEME_FILE,
            Severity.WARNING,
            Place.ofFile(file.file()),
            message + " and is ignored",
            Optional.of(hint)));
  }
}
