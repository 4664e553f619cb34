package dev.querent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.cli.Console;
import dev.querent.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A small site in a folder of its own, built through the command line as its maintainer would. */
public final class SiteProject implements AutoCloseable {
  private static final Path FIXTURES = Path.of("src/test/resources");

  private final Path folder;

  private SiteProject(Path folder) {
    this.folder = folder;
  }

  /** A copy of a folder below {@code src/test/resources}. */
  public static SiteProject from(String fixture) {
    SiteProject project = empty();
    project.copy(FIXTURES.resolve(fixture), project.folder);
    return project;
  }

  /** A copy of this repository's own site, without its output and without its git history. */
  public static SiteProject ofThisRepository() {
    SiteProject project = empty();
    project.copy(Path.of("content"), project.folder.resolve("content"));
    project.copyFile(Path.of("querent.yaml"), "querent.yaml");
    return project;
  }

  /** A project with settings and nothing else. */
  public static SiteProject bare() {
    return empty().file("querent.yaml", "title: Test\n");
  }

  private static SiteProject empty() {
    try {
      Path parent = Files.createDirectories(Path.of("target/test-sites").toAbsolutePath());
      return new SiteProject(Files.createTempDirectory(parent, "site-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text file. */
  public SiteProject file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  public SiteProject file(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a question with an id, a title and this body. */
  public SiteProject question(String path, String title, String body) {
    String id =
        "q"
            + String.format(
                java.util.Locale.ROOT, "%07d", Math.floorMod(path.hashCode(), 10_000_000));
    return file("content/" + path, "---\nid: " + id + "\n---\n# " + title + "\n\n" + body + "\n");
  }

  /** The project's folder. */
  public Path folder() {
    return folder;
  }

  /** The published site. */
  public Path site() {
    return folder.resolve("site");
  }

  /** A file of the published site as text. */
  public String page(String file) {
    try {
      return Files.readString(site().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A page of the published site as a browser reads it, by its address such as {@code dns/}, but
   * for the signs beside headings that link to them.
   */
  public Document html(String address) {
    String file = address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
    Document page = Jsoup.parse(page(file), "https://site.test/" + address);
    page.select("a.permalink").remove();
    return page;
  }

  /** Whether something is published at an address. */
  public boolean publishes(String address) {
    String file = address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
    return Files.exists(site().resolve(file));
  }

  /** Runs a command in the project's folder. */
  public Run run(String... arguments) {
    Map<String, String> before = snapshot(site());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = new Main(folder, console).run(arguments);
    return new Run(
        this,
        code,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        before);
  }

  /** Every file of a folder with its bytes, read as Latin-1 so that they compare and print. */
  public static Map<String, String> snapshot(Path root) {
    return read(root, StandardCharsets.ISO_8859_1);
  }

  /** Every file of a folder as text. */
  public static Map<String, String> texts(Path root) {
    return read(root, StandardCharsets.UTF_8);
  }

  private static Map<String, String> read(Path root, Charset charset) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        // The files of the search index and pictures are no text: every byte is a character then.
        boolean bytes = name.endsWith(".bin") || name.endsWith(".png");
        files.put(name, Files.readString(file, bytes ? StandardCharsets.ISO_8859_1 : charset));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyFile(Path from, String to) {
    try {
      Files.copy(from, folder.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path source : walk.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the folder. */
  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a command ended; each method claims one thing about it. */
  public record Run(
      SiteProject project, int code, String out, String err, Map<String, String> siteBefore) {

    /** The exit code. */
    public Run exitsWith(int expected) {
      assertThat(code).as("exit code; out: %s; err: %s", out, err).isEqualTo(expected);
      return this;
    }

    /** A part of what is printed for people. */
    public Run printsError(String expected) {
      assertThat(err).contains(expected);
      return this;
    }

    /** Everything that is printed for people. */
    public Run printsExactly(String expected) {
      assertThat(err).isEqualTo(expected);
      return this;
    }

    /** Nothing was found to report. */
    public Run printsNoProblem() {
      assertThat(err).isEmpty();
      return this;
    }

    /** A part of the results. */
    public Run prints(String expected) {
      assertThat(out).contains(expected);
      return this;
    }

    /** No byte of the output folder changed. */
    public Run leavesTheOldSiteUntouched() {
      assertThat(snapshot(project.site())).isEqualTo(siteBefore);
      return this;
    }
  }
}
