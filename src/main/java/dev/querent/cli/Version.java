package dev.querent.cli;

import java.util.Objects;

/** The version of this program, from its jar. */
final class Version {
  private Version() {}

  static String current() {
    String written = Version.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(written, "(run from classes)");
  }
}
