package dev.querent.render;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.html.SafeHtml;
import dev.querent.theme.ClassPathFolder;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeFile;
import gg.jte.Content;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles the templates of all layers together: calls between templates are calls between Java
 * methods, so the callers of a changed template must be compiled again too.
 */
final class TemplateCompiler {
  private final Theme theme;
  private final Diagnostics diagnostics;
  private final Supplier<Optional<JavaCompiler>> javac;

  /**
   * @param javac the platform's compiler; a Java runtime without development tools has none
   */
  TemplateCompiler(Theme theme, Diagnostics diagnostics, Supplier<Optional<JavaCompiler>> javac) {
    this.theme = theme;
    this.diagnostics = diagnostics;
    this.javac = javac;
  }

  /** The compiled templates; nothing when something is wrong, which is reported. */
  Optional<CompiledTemplates> compile() {
    Optional<JavaCompiler> compiler = javac.get();
    if (compiler.isEmpty()) {
      reportMissingCompiler();
      return Optional.empty();
    }
    if (hasNameClash()) {
      return Optional.empty();
    }
    try {
      Path folder = Files.createTempDirectory("querent-templates");
      try {
        return generate(folder) && compile(compiler.get(), folder)
            ? Optional.of(collect(folder))
            : Optional.empty();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compile templates", e);
    }
  }

  private void reportMissingCompiler() {
    ThemeFile changed =
        theme.templates().values().stream()
            .filter(this::isOfSite)
            .findFirst()
            .orElseGet(() -> theme.templates().values().iterator().next());
    diagnostics.report(
        Diagnostic.of(
                Rule.TEMPLATE_ERROR,
                Place.ofFile(changed.file()),
                "a theme with its own templates needs the Java compiler, which this Java runtime"
                    + " does not have")
            .withHint("run Querent with a JDK (17 or newer) instead of a JRE"));
  }

  private boolean isOfSite(ThemeFile template) {
    return !theme.layers().get(theme.layers().size() - 1).templates().containsValue(template);
  }

  /** jte leaves out hyphens, so that {@code a-b.jte} and {@code ab.jte} become one class. */
  private boolean hasNameClash() {
    Map<String, ThemeFile> byClass = new TreeMap<>();
    boolean clash = false;
    for (ThemeFile file : theme.templates().values()) {
      ThemeFile other = byClass.putIfAbsent(TemplateSettings.classOf(file.name()), file);
      if (other != null) {
        clash = true;
        diagnostics.report(
            Diagnostic.of(
                    Rule.TEMPLATE_ERROR,
                    Place.ofFile(file.file()),
                    "the name differs from '" + other.name() + "' only in hyphens")
                .withHint("give one of them another name"));
      }
    }
    return clash;
  }

  /** Writes Java for every template; false when a template cannot be parsed. */
  private boolean generate(Path folder) {
    List<String> names = List.copyOf(theme.templates().keySet());
    try {
      generate(names, folder);
      return true;
    } catch (RuntimeException first) {
      // jte stops at the first mistake; one template at a time finds the others.
      TemplateErrors errors = new TemplateErrors(theme, diagnostics);
      for (String name : names) {
        try {
          generate(List.of(name), folder);
        } catch (RuntimeException e) {
          errors.reportSyntax(name, e);
        }
      }
      return false;
    }
  }

  private void generate(List<String> names, Path folder) {
    TemplateSettings.generator(new LayeredSources(theme, names), folder).generateAll();
  }

  private boolean compile(JavaCompiler compiler, Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(folder)) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    if (sources.isEmpty()) {
      return true;
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  found,
                  options(folder),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        new JavacErrors(theme, folder, diagnostics).report(found.getDiagnostics());
      }
      return compiled;
    }
  }

  private static List<String> options(Path folder) {
    // What templates may use is what Querent and jte consist of, however Querent was started.
    String classPath =
        ClassPathFolder.originOf(SafeHtml.class)
            + File.pathSeparator
            + ClassPathFolder.originOf(Content.class);
    return List.of(
        "-proc:none",
        "-nowarn",
        "-Xlint:none",
        "-Xmaxerrs",
        "1000",
        "-parameters",
        "-implicit:none",
        "-classpath",
        classPath,
        "-d",
        folder.toString());
  }

  private static CompiledTemplates collect(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : found) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.endsWith(".java")) {
        files.put(name, Files.readAllBytes(file));
      }
    }
    return new CompiledTemplates(files);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
