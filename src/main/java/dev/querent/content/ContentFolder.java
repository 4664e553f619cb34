package dev.querent.content;

import dev.querent.diagnostic.Place;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The folder that holds a site's sources, and what messages call it.
 *
 * @param folder where it is
 * @param name its path from the project folder, with forward slashes, such as {@code content}
 */
public record ContentFolder(Path folder, String name) {
  public ContentFolder {
    Objects.requireNonNull(folder);
    if (name.isEmpty() || name.endsWith("/")) {
      throw new IllegalArgumentException(
          "name is '" + name + "', must be a path without end slash");
    }
  }

  /** The folder {@code name} of a project. */
  public static ContentFolder of(Path project, String name) {
    return new ContentFolder(project.resolve(name), name);
  }

  /**
   * The whole file at {@code path}, relative to this folder. Control and formatting characters,
   * which could garble a terminal or a report, are shown as U+FFFD.
   */
  public Place placeOf(String path) {
    return Place.ofFile(path.isEmpty() ? name : name + "/" + visible(path));
  }

  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(isVisible(c) ? c : 0xfffd));
    return shown.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
