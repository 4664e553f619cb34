package dev.querent.card;

import dev.querent.theme.ClassPathFolder;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps pictures between runs under names that say everything they were drawn from, the program
 * included. It may be deleted at any time; where it cannot be written, pictures are drawn in every
 * run. May be used from several threads.
 */
final class PictureCache {
  private static final String ENDING = ".png";

  /** Pictures that this run did not ask for: those of other branches, or of an earlier hour. */
  private static final int KEPT = 200;

  private final Path folder;
  private final byte[] program;
  private final Set<Path> used = ConcurrentHashMap.newKeySet();

  PictureCache(Path folder) {
    this.folder = folder;
    MessageDigest hash = sha256();
    ClassPathFolder.read(PictureCache.class, "dev/querent/card/")
        .forEach(
            (name, bytes) -> {
              add(hash, name.getBytes(StandardCharsets.UTF_8));
              add(hash, bytes);
            });
    this.program = hash.digest();
  }

  /** The name of what is drawn from these. */
  String keyOf(List<byte[]> parts) {
    MessageDigest hash = sha256();
    add(hash, program);
    parts.forEach(part -> add(hash, part));
    return HexFormat.of().formatHex(hash.digest()).substring(0, 32);
  }

  /** A picture of an earlier run; a damaged one counts as none. */
  Optional<byte[]> read(String key) {
    try {
      byte[] bytes = Files.readAllBytes(fileOf(key));
      used.add(fileOf(key));
      return PngFile.isWhole(bytes) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a picture for later runs. */
  void write(String key, byte[] picture) {
    try {
      Files.createDirectories(folder);
      Path partial = Files.createTempFile(folder, key, ".tmp");
      try {
        Files.write(partial, picture);
        Files.move(partial, fileOf(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
      used.add(fileOf(key));
    } catch (IOException e) {
      // A cache that cannot be written costs the next run the time to draw, and nothing else.
    }
  }

  /** Removes the oldest of the pictures that this run did not ask for. */
  void removeOld() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> others =
          files
              .filter(file -> file.getFileName().toString().endsWith(ENDING))
              .filter(file -> !used.contains(file))
              .sorted(Comparator.comparing((Path f) -> f.toFile().lastModified()).reversed())
              .toList();
      for (Path old : others.subList(Math.min(KEPT, others.size()), others.size())) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      // It stays larger than it should be.
    }
  }

  private Path fileOf(String key) {
    return folder.resolve(key + ENDING);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With its length, so that two parts cannot be mistaken for two others. */
  private static void add(MessageDigest hash, byte[] bytes) {
    hash.update(HexFormat.of().toHexDigits(bytes.length).getBytes(StandardCharsets.US_ASCII));
    hash.update(bytes);
  }
}
