package dev.querent.render;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Turns the compiler's errors in generated Java into errors in templates. jte leaves in each class
 * the line of the template for each of its own lines.
 */
final class JavacErrors {
  private static final Pattern LINES = Pattern.compile("JTE_LINE_INFO = \\{([0-9,]*)}");
  private static final Pattern CALL = Pattern.compile("([\\w.]+)\\.render\\(jteOutput");
  private static final Pattern SYNTAX =
      Pattern.compile(
          "compiler\\.err\\.(expected|dot\\.class|not\\.stmt|illegal\\.start|premature|orphaned).*");
  private static final String HEADER = "public static void render(";

  private final Theme theme;
  private final Path folder;
  private final TemplateErrors errors;
  private final Map<String, String> templateByClass = new HashMap<>();
  private final Map<String, Generated> sources = new HashMap<>();

  /**
   * @param folder where the generated Java is
   */
  JavacErrors(Theme theme, Path folder, Diagnostics diagnostics) {
    this.theme = theme;
    this.folder = folder;
    this.errors = new TemplateErrors(theme, diagnostics);
    for (String name : theme.templates().keySet()) {
      templateByClass.put(TemplateSettings.classOf(name), name);
    }
  }

  /** An error with the template it is in and the line of generated Java. */
  private record Found(
      String template, String line, int templateLine, boolean syntax, JavacMessage message) {
    boolean isInHeader() {
      return line.contains(HEADER);
    }

    /** The mistake that this error is the same as; most are no other's. */
    Optional<String> mistake() {
      return syntax
          ? Optional.of(template)
          : message.unknownType().map(type -> template + " " + type);
    }
  }

  /** A generated class: its lines, and for each the line of the template. */
  private record Generated(List<String> lines, int[] templateLines) {}

  /** Reports each mistake once, at the line of the template. */
  void report(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<Found> found = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        found.add(find(diagnostic));
      }
    }
    // All @params stand on one line of Java, which has the template line of the last of them; the
    // same mistake comes again where the parameters are unpacked, with the right line.
    found.sort(Comparator.comparing(Found::isInHeader));
    Set<String> mistakes = new HashSet<>();
    for (Found error : found) {
      // After a mistake in syntax the compiler stumbles on; a type is unknown wherever it is used.
      if (error.mistake().isEmpty() || mistakes.add(error.mistake().get())) {
        report(error);
      }
    }
  }

  private void report(Found error) {
    Optional<String> called = calledTemplate(error.line);
    if (called.isPresent() && errors.isOverriddenFor(called.get(), error.template)) {
      errors.reportUnfitting(called.get(), error.template, error.message.sentence());
    } else {
      errors.report(
          errors.place(error.template, error.templateLine),
          error.message.sentence(),
          error.message.hint());
    }
  }

  private Optional<String> calledTemplate(String line) {
    Matcher call = CALL.matcher(line);
    return call.find() ? Optional.ofNullable(templateByClass.get(call.group(1))) : Optional.empty();
  }

  private Found find(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavacMessage message = new JavacMessage(diagnostic.getMessage(Locale.ROOT));
    if (diagnostic.getSource() == null) {
      return new Found(theme.templates().firstKey(), "", 0, false, message);
    }
    Path file = Path.of(diagnostic.getSource().toUri());
    String className =
        folder
            .toAbsolutePath()
            .relativize(file.toAbsolutePath())
            .toString()
            .replaceAll("\\.java$", "")
            .replaceAll("[/\\\\]", ".");
    Generated source = sources.computeIfAbsent(className, name -> read(file));
    int index = (int) diagnostic.getLineNumber() - 1;
    boolean known = index >= 0 && index < source.lines.size();
    return new Found(
        templateByClass.get(className),
        known ? source.lines.get(index) : "",
        index >= 0 && index < source.templateLines.length ? source.templateLines[index] + 1 : 0,
        SYNTAX.matcher(diagnostic.getCode()).matches(),
        message);
  }

  private static Generated read(Path file) {
    try {
      String text = Files.readString(file);
      Matcher lines = LINES.matcher(text);
      String[] numbers = lines.find() ? lines.group(1).split(",") : new String[0];
      int[] templateLines = new int[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        templateLines[i] = Integer.parseInt(numbers[i]);
      }
      return new Generated(text.lines().toList(), templateLines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read generated Java", e);
    }
  }
}
