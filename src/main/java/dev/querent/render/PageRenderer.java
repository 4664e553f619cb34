package dev.querent.render;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.message.Messages;
import dev.querent.page.view.Frame;
import dev.querent.theme.Theme;
import dev.querent.url.SitePath;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Writes pages with the templates of a theme. May be used from several threads.
 *
 * <p>Every template is called with the page's record of {@code dev.querent.page.view} as {@code
 * view}, with {@link Frame} as {@code frame} and with {@link Messages} as {@code texts}, and
 * declares as {@code @param} what it needs of them. Templates escape what they print; HTML that is
 * safe already is printed with <code>$unsafe{view.answer().markup()}</code>, and nothing else is.
 */
public final class PageRenderer {
  private static final String ENDING = ".jte";

  private final Theme theme;
  private final Messages texts;
  private final TemplateEngine engine;
  private final String packageName;
  private final TemplateOrigin origin;

  private PageRenderer(
      Theme theme, Messages texts, Optional<CompiledTemplates> compiled, TemplateOrigin origin) {
    this.theme = theme;
    this.texts = Objects.requireNonNull(texts);
    this.origin = origin;
    ClassLoader own = TemplateSettings.loader();
    this.packageName =
        compiled.isPresent() ? TemplateSettings.SITE_PACKAGE : TemplateSettings.BUILT_IN_PACKAGE;
    this.engine =
        TemplateSettings.runner(
            compiled.map(templates -> templates.loader(own)).orElse(own), packageName);
  }

  /**
   * Makes a theme's templates ready. When the theme changes none of the built-in templates, those
   * compiled with Querent are used; otherwise all are compiled, or taken from the cache.
   *
   * @param texts of the interface, for every page
   * @param cache folder for compiled templates, which may be missing and may be deleted
   * @return nothing, after a report, when a template does not compile
   */
  public static Optional<PageRenderer> open(
      Theme theme, Messages texts, Path cache, Diagnostics diagnostics) {
    Supplier<Optional<JavaCompiler>> javac =
        () -> Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
    return open(theme, texts, cache, new TemplateCompiler(theme, diagnostics, javac));
  }

  static Optional<PageRenderer> open(
      Theme theme, Messages texts, Path cacheFolder, TemplateCompiler compiler) {
    if (theme.hasBuiltInTemplates()) {
      return Optional.of(new PageRenderer(theme, texts, Optional.empty(), TemplateOrigin.BUILT_IN));
    }
    TemplateCache cache = new TemplateCache(cacheFolder, theme);
    Optional<CompiledTemplates> cached = cache.read();
    if (cached.isPresent()) {
      return Optional.of(new PageRenderer(theme, texts, cached, TemplateOrigin.CACHED));
    }
    Optional<CompiledTemplates> compiled = compiler.compile();
    compiled.ifPresent(cache::write);
    return compiled.map(
        templates ->
            new PageRenderer(theme, texts, Optional.of(templates), TemplateOrigin.COMPILED));
  }

  /** Where the compiled templates came from. */
  public TemplateOrigin origin() {
    return origin;
  }

  /** Whether the theme has a template of this name, without {@code .jte}. */
  public boolean has(String template) {
    return theme.templates().containsKey(template + ENDING);
  }

  /**
   * Writes one page.
   *
   * @param template name of a template, without {@code .jte}
   * @param page the address that is being written, for messages
   * @param view the page's own record
   * @throws RenderException when the template fails
   * @throws IllegalArgumentException when no layer of the theme has the template
   */
  public byte[] render(String template, SitePath page, Object view, Frame frame) {
    if (!has(template)) {
      String hint =
          Suggestion.hint(template + ENDING, theme.templates().keySet())
              .map(advice -> "; " + advice)
              .orElse("");
      throw new IllegalArgumentException(
          "template is '" + template + "', must be in the folder 'templates' of the theme" + hint);
    }
    Map<String, Object> params = Map.of("view", view, "frame", frame, "texts", texts);
    Utf8ByteOutput output = new Utf8ByteOutput();
    try {
      engine.render(template + ENDING, params, output);
    } catch (RuntimeException e) {
      throw failure(template + ENDING, page, e);
    }
    return output.toByteArray();
  }

  /** jte has put the template's own names and lines into the stack trace of the cause. */
  private RenderException failure(String template, SitePath page, RuntimeException thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    TemplateErrors errors = new TemplateErrors(theme, new Diagnostics());
    Place place = errors.place(template, 0);
    for (StackTraceElement element : cause.getStackTrace()) {
      if (element.getClassName().startsWith(packageName + ".")) {
        place = errors.place(element.getFileName(), element.getLineNumber());
        break;
      }
    }
    String reason = TemplateErrors.sentence(String.valueOf(cause.getMessage()));
    return new RenderException(
        Diagnostic.of(
            Rule.TEMPLATE_ERROR,
            place,
            "the template fails for the page '"
                + page
                + "': "
                + cause.getClass().getSimpleName()
                + ": "
                + reason),
        cause);
  }
}
