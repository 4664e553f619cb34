package dev.querent.content;

import dev.querent.url.Slugs;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Judges the names of files and folders, which become parts of addresses. */
final class FileName {
  private FileName() {}

  /**
   * Whether a file that is only included may have this name. It never becomes an address, so {@code
   * Main.java} is good; signs that shells, Windows or Markdown treat specially are not.
   */
  static boolean isSampleName(String name) {
    return name.length() <= 100 && name.matches("[A-Za-z0-9_][A-Za-z0-9._+-]*");
  }

  /** A good name near to {@code name}, where one is left after dropping what cannot stay. */
  static Optional<String> suggest(String name, boolean isFolder) {
    String extension = isFolder ? "" : FileKind.extensionOf(name);
    String stem =
        extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
    // é is e and a mark: without the marks most names of European languages stay readable.
    String plain = Normalizer.normalize(stem, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String slug = Slugs.ofName(plain);
    String suggested = extension.isEmpty() ? slug : slug + "." + extension.toLowerCase(Locale.ROOT);
    return !slug.isEmpty() && Slugs.isSegment(suggested)
        ? Optional.of(suggested)
        : Optional.empty();
  }
}
