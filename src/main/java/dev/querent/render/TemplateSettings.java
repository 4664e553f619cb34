package dev.querent.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.runtime.ClassInfo;
import java.nio.file.Path;

/** How templates are compiled; the Maven build compiles the built-in ones with the same options. */
final class TemplateSettings {
  /** Where the Maven build puts the classes of the built-in templates. */
  static final String BUILT_IN_PACKAGE = "dev.querent.themes.standard";

  /**
   * Another package for templates of a site: a class loader asks its parent first and would find
   * the built-in class of the same name.
   */
  static final String SITE_PACKAGE = "dev.querent.themes.site";

  private TemplateSettings() {}

  /** The name of the class that jte makes of a template. */
  static String classOf(String template) {
    return new ClassInfo(template, SITE_PACKAGE).fullName;
  }

  /** An engine that writes Java for {@code sources} into {@code folder}. */
  static TemplateEngine generator(LayeredSources sources, Path folder) {
    TemplateEngine engine =
        TemplateEngine.create(sources, folder, ContentType.Html, loader(), SITE_PACKAGE);
    engine.setTrimControlStructures(true);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  /** An engine for compiled templates that {@code loader} has. */
  static TemplateEngine runner(ClassLoader loader, String packageName) {
    // The engine asks the loader first; the folder is never looked into, but without one jte would
    // use the class loader that happens to be the thread's.
    return TemplateEngine.createPrecompiled(
        Path.of("no-templates-here"), ContentType.Html, loader, packageName);
  }

  /** The loader of Querent's own classes. */
  static ClassLoader loader() {
    return TemplateSettings.class.getClassLoader();
  }
}
