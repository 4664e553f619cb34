package dev.querent.theme;

import dev.querent.url.Slugs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes themes and copies files of other themes into them. Nothing that is there is written over,
 * and nothing is written when a part of what is asked for cannot be done.
 */
public final class ThemeMaker {
  private static final String SETTINGS =
      """
      # A theme of this site. The theme that it extends has every file that is not here.
      name: %NAME%
      extends: %BASE%
      """;

  private static final String STYLE =
      """
      /* Added behind css/main.css of the theme below, so write only what differs. Styles outside of
         any @layer win over those of main.css. light-dark(a, b) is a in light mode and b in dark. */
      :root {
        --accent: light-dark(#0b6b4f, #6fd3ae);
        --tint: light-dark(#e6f4ee, #15352b);
      }
      """;

  private final Path project;
  private final Originals originals;

  /**
   * @param project the folder of the site
   */
  public ThemeMaker(Path project) {
    this.project = project;
    this.originals = new Originals(project);
  }

  /**
   * Makes a theme.
   *
   * @param base the theme that it extends
   * @param copies the names of files of {@code base} to begin with
   * @return the files that were written, as people name them
   * @throws ThemeRequestException when the name is taken or cannot be one, or a file does not exist
   */
  public List<String> make(String name, Theme base, List<String> copies)
      throws ThemeRequestException, IOException {
    checkName(name);
    List<ThemeFileName> files = names(copies, base);
    List<String> written = new ArrayList<>();
    String settings = SETTINGS.replace("%NAME%", name).replace("%BASE%", base.name());
    written.add(write(name, "theme.yaml", settings.getBytes(StandardCharsets.UTF_8)));
    String style = ThemeFileKind.STATIC_FILE.folder() + "/" + Theme.ADDED_STYLE;
    written.add(write(name, style, STYLE.getBytes(StandardCharsets.UTF_8)));
    for (ThemeFileName file : files) {
      written.add(copy(name, file, base));
    }
    return written;
  }

  /** Whether a theme may be made under this name. */
  private void checkName(String name) throws ThemeRequestException {
    if (!Slugs.isSegment(name)) {
      throw new ThemeRequestException(
          "'" + name + "' cannot be the name of a theme",
          "use lower-case letters, digits, '-' and '_'");
    }
    if (name.equals(ThemeLayer.DEFAULT)) {
      throw new ThemeRequestException(
          "'" + name + "' is the name of the built-in theme",
          "choose another name; the new theme extends it");
    }
    if (Files.exists(folder(name), LinkOption.NOFOLLOW_LINKS)) {
      throw new ThemeRequestException(
          "'themes/" + name + "' exists already",
          "choose another name; 'querent theme copy' adds copies to a theme");
    }
  }

  /**
   * Copies files of the themes below into a theme.
   *
   * @param theme the theme to copy into, which is not the built-in one
   * @return the files that were written, as people name them
   * @throws ThemeRequestException when one does not exist below, or the theme has it already
   */
  public List<String> copy(Theme theme, List<String> copies)
      throws ThemeRequestException, IOException {
    Theme below = belowOwn(theme);
    List<ThemeFileName> files = names(copies, below);
    for (ThemeFileName file : files) {
      if (file.kind().of(theme.layers().get(0)).containsKey(file.name())) {
        throw new ThemeRequestException(
            "the theme '" + theme.name() + "' has '" + file.name() + "' already",
            "'querent theme diff " + file.name() + "' compares the two");
      }
    }
    List<String> written = new ArrayList<>();
    for (ThemeFileName file : files) {
      written.add(copy(theme.name(), file, below));
    }
    return written;
  }

  /**
   * Takes note that files of a theme have been brought up to date: from now on they count as copies
   * of the files below as those are today.
   *
   * @return the files, as people name them
   * @throws ThemeRequestException when one does not exist below or in the theme
   */
  public List<String> noteMerged(Theme theme, List<String> merged)
      throws ThemeRequestException, IOException {
    Theme below = belowOwn(theme);
    List<String> noted = new ArrayList<>();
    List<ThemeFileName> files = names(merged, below);
    for (ThemeFileName file : files) {
      ThemeFile own = file.kind().of(theme.layers().get(0)).get(file.name());
      if (own == null) {
        throw new ThemeRequestException(
            "the theme '" + theme.name() + "' has no '" + file.name() + "' of its own",
            "'querent theme copy " + file.name() + "' makes a copy");
      }
      noted.add(own.file());
    }
    for (ThemeFileName file : files) {
      originals.keep(theme.name(), file.kind(), file.in(below));
    }
    return noted;
  }

  private static Theme belowOwn(Theme theme) throws ThemeRequestException {
    if (theme.name().equals(ThemeLayer.DEFAULT)) {
      throw new ThemeRequestException(
          "the theme of the site is the built-in one, which copies would replace",
          "make a theme of your own with 'querent theme new NAME'");
    }
    return theme.below(1);
  }

  private static List<ThemeFileName> names(List<String> written, Theme theme)
      throws ThemeRequestException {
    List<ThemeFileName> names = new ArrayList<>();
    for (String name : written) {
      ThemeFileName file = ThemeFileName.of(name, theme);
      if (!names.contains(file)) {
        names.add(file);
      }
    }
    return names;
  }

  private String copy(String theme, ThemeFileName name, Theme from) throws IOException {
    ThemeFile file = name.in(from);
    originals.keep(theme, name.kind(), file);
    return write(theme, name.kind().folder() + "/" + name.name(), file.bytes());
  }

  private String write(String theme, String path, byte[] bytes) throws IOException {
    Path file = folder(theme).resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return "themes/" + theme + "/" + path;
  }

  private Path folder(String theme) {
    return project.resolve("themes").resolve(theme);
  }
}
