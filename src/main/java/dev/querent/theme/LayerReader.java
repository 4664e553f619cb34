package dev.querent.theme;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a theme's folder. Themes are trusted, but a symbolic link is not followed: a theme copied
 * from elsewhere must not publish a file from outside of its folder.
 */
final class LayerReader {
  private static final int MAX_DEPTH = 12;
  private static final Set<String> READ = Set.of("theme.yaml", "templates", "static", "messages");

  private final Path themes;
  private final Diagnostics diagnostics;

  /**
   * @param themes the folder {@code themes} of the site
   */
  LayerReader(Path themes, Diagnostics diagnostics) {
    this.themes = themes;
    this.diagnostics = diagnostics;
  }

  /** Whether there is a folder for this theme. */
  boolean exists(String name) {
    return Files.isDirectory(themes.resolve(name));
  }

  /** The names of the themes of the site. */
  List<String> names() {
    if (!Files.isDirectory(themes)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(themes)) {
      return folders.filter(Files::isDirectory).map(LayerReader::nameOf).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The theme in the folder {@code name}, which exists. */
  ThemeLayer read(String name) {
    String shown = "themes/" + name;
    SortedMap<String, byte[]> files = new TreeMap<>();
    Path folder = themes.resolve(name);
    if (Files.isSymbolicLink(folder)) {
      notAFile(shown);
    } else {
      for (Path child : children(folder, shown)) {
        if (READ.contains(nameOf(child))) {
          collect(child, nameOf(child), shown + "/", files);
        }
      }
    }
    return new LayerFiles(shown, diagnostics).sort(name, files);
  }

  private void collect(Path file, String path, String shown, SortedMap<String, byte[]> files) {
    if (LayerFiles.isHiddenName(nameOf(file))) {
      return;
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      if (path.split("/").length > MAX_DEPTH) {
        report(Rule.TOO_DEEP, shown + path, "folders are nested more than " + MAX_DEPTH + " deep");
        return;
      }
      for (Path child : children(file, shown + path)) {
        collect(child, path + "/" + nameOf(child), shown, files);
      }
    } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        files.put(path, Files.readAllBytes(file));
      } catch (IOException e) {
        unreadable(shown + path, e);
      }
    } else {
      notAFile(shown + path);
    }
  }

  private List<Path> children(Path folder, String shown) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted(Comparator.comparing(LayerReader::nameOf)).toList();
    } catch (IOException e) {
      unreadable(shown, e);
      return List.of();
    }
  }

  private void unreadable(String path, IOException e) {
    report(Rule.UNREADABLE_FILE, path, "cannot be read: " + e.getMessage());
  }

  private void notAFile(String path) {
    diagnostics.report(
        Diagnostic.of(
                Rule.NOT_A_FILE,
                Place.ofFile(path),
                "a theme may hold files and folders only, this is a symbolic link or a device")
            .withHint("copy the file into the theme"));
  }

  private void report(Rule rule, String path, String message) {
    diagnostics.report(Diagnostic.of(rule, Place.ofFile(path), message));
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }
}
