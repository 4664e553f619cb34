package dev.querent.theme;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.message.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site's folder with themes, and a small theme of the test's own in the place of the built-in.
 */
public final class ThemeFolder {
  private static final Place SETTING = new Place("querent.yaml", 3, 8, 4, "theme: mine");

  private final Path project;
  private final SortedMap<String, byte[]> builtIn = new TreeMap<>();
  private final Diagnostics diagnostics = new Diagnostics();

  public ThemeFolder(Path project) {
    this.project = project;
  }

  /** Writes a file of the site. */
  public ThemeFolder file(String path, String... lines) {
    try {
      Path file = project.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file to the lowest layer. */
  public ThemeFolder base(String path, String... lines) {
    builtIn.put(
        path, (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return this;
  }

  public Optional<Theme> tryLoad(String name) {
    ThemeLayer lowest =
        new LayerFiles("built-in theme", diagnostics).sort(ThemeLayer.DEFAULT, builtIn);
    return new ThemeLoader(project, lowest, PlainYaml::read, diagnostics)
        .load(new Located<>(name, SETTING));
  }

  public Theme load(String name) {
    return tryLoad(name).orElseThrow(() -> new AssertionError(problems()));
  }

  /** The theme {@code name} over the real built-in theme. */
  public Theme loadOverBuiltIn(String name) {
    return new ThemeLoader(project, ThemeLayer.builtIn(), PlainYaml::read, diagnostics)
        .load(new Located<>(name, SETTING))
        .orElseThrow();
  }

  public Messages messages(String theme, String language) {
    return new MessagesReader(PlainYaml::read, diagnostics).read(load(theme), language);
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** What was reported, one line each: place, severity, message, code, and the hint. */
  public List<String> problems() {
    return diagnostics.sorted().stream().map(ThemeFolder::line).toList();
  }

  /** A diagnostic in one line. */
  public static String line(Diagnostic diagnostic) {
    return diagnostic.place()
        + ": "
        + diagnostic.severity().word()
        + ": "
        + diagnostic.message()
        + " ["
        + diagnostic.rule().code()
        + "]"
        + diagnostic.hint().map(hint -> " " + hint).orElse("");
  }
}
