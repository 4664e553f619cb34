package dev.querent.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the copies in a theme were made from, byte by byte, in its folder {@code originals}: so that
 * years later it can be told what the theme's author changed and what has changed below. The build
 * does not read it.
 */
public final class Originals {
  private static final String FOLDER = "originals";

  private final Path themes;

  /**
   * @param project the folder of the site
   */
  public Originals(Path project) {
    this.themes = project.resolve("themes");
  }

  /** What a file of the theme was copied from, where that was kept. */
  Optional<ThemeFile> find(String theme, ThemeFileKind kind, String name) throws IOException {
    Path file = file(theme, kind, name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return Optional.of(new ThemeFile(name, shown(theme, kind, name), Files.readAllBytes(file)));
  }

  /** Keeps what a file of the theme is copied from. */
  void keep(String theme, ThemeFileKind kind, ThemeFile original) throws IOException {
    Path file = file(theme, kind, original.name());
    Files.createDirectories(file.getParent());
    Files.write(file, original.bytes());
  }

  private Path file(String theme, ThemeFileKind kind, String name) {
    return themes.resolve(theme).resolve(FOLDER).resolve(kind.folder()).resolve(name);
  }

  private static String shown(String theme, ThemeFileKind kind, String name) {
    return "themes/" + theme + "/" + FOLDER + "/" + kind.folder() + "/" + name;
  }
}
