package dev.querent.render;

import dev.querent.html.SafeHtml;
import dev.querent.theme.ClassPathFolder;
import dev.querent.theme.Theme;
import gg.jte.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps compiled templates between runs, one archive for each state of the templates. It may be
 * deleted at any time; where it cannot be written, templates are compiled in every run.
 */
final class TemplateCache {
  private static final String ENDING = ".zip";

  /** Enough to go back and forth between the themes of some branches. */
  private static final int KEPT = 8;

  /** The classes a template can use: when one of them changes, templates must be compiled again. */
  private static final List<String> USED_BY_TEMPLATES =
      List.of("dev/querent/page/view/", "dev/querent/html/", "dev/querent/message/");

  private final Path folder;
  private final String key;

  TemplateCache(Path folder, Theme theme) {
    this.folder = folder;
    this.key = keyOf(theme);
  }

  /** The templates of an earlier run; a damaged archive counts as none. */
  Optional<CompiledTemplates> read() {
    try {
      return CompiledTemplates.ofArchive(Files.readAllBytes(archive()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the templates for later runs. */
  void write(CompiledTemplates templates) {
    try {
      Files.createDirectories(folder);
      Path partial = Files.createTempFile(folder, key, ".tmp");
      try {
        Files.write(partial, templates.toArchive());
        Files.move(partial, archive(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
      removeOld();
    } catch (IOException e) {
      // A cache that cannot be written costs the next run a second and changes nothing else.
    }
  }

  private Path archive() {
    return folder.resolve(key + ENDING);
  }

  private void removeOld() throws IOException {
    List<Path> archives;
    try (Stream<Path> files = Files.list(folder)) {
      archives =
          files
              .filter(file -> file.getFileName().toString().endsWith(ENDING))
              .filter(file -> !file.equals(archive()))
              .sorted(Comparator.comparing(TemplateCache::modified).reversed())
              .toList();
    }
    for (Path old : archives.subList(Math.min(KEPT - 1, archives.size()), archives.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private static String keyOf(Theme theme) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      add(hash, Runtime.version().toString());
      add(hash, ClassPathFolder.originOf(Content.class).getFileName().toString());
      for (String used : USED_BY_TEMPLATES) {
        ClassPathFolder.read(SafeHtml.class, used)
            .forEach(
                (name, bytes) -> {
                  add(hash, name);
                  add(hash, bytes);
                });
      }
      theme
          .templates()
          .forEach(
              (name, file) -> {
                add(hash, name);
                add(hash, file.text());
              });
      return HexFormat.of().formatHex(hash.digest()).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(MessageDigest hash, String text) {
    add(hash, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length, so that two parts cannot be mistaken for two others. */
  private static void add(MessageDigest hash, byte[] bytes) {
    hash.update(HexFormat.of().toHexDigits(bytes.length).getBytes(StandardCharsets.US_ASCII));
    hash.update(bytes);
  }
}
