package dev.querent;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled program, without tests and without the classes that templates are made into. */
final class MainClasses {
  static final String ROOT = "dev.querent.";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/dev/querent/themes/"))
          .importPackages("dev.querent");

  private MainClasses() {}

  static JavaClasses all() {
    return ALL;
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT)
        && !type.getPackageName().startsWith(ROOT + "themes");
  }

  /** The package as the table of ARCHITECTURE.md names it: {@code page} for {@code page.view}. */
  static String roomOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
  }
}
