package dev.querent.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Reads a folder that travels with Querent's own classes: out of the jar, or out of a folder of
 * class files while Querent is developed. The class path itself cannot list a folder.
 */
public final class ClassPathFolder {
  private ClassPathFolder() {}

  /**
   * All files below {@code folder} where {@code anchor} was loaded from.
   *
   * @param folder with a slash at its end
   * @return by path inside the folder
   */
  public static SortedMap<String, byte[]> read(Class<?> anchor, String folder) {
    try {
      Path origin = originOf(anchor);
      return Files.isDirectory(origin)
          ? readFolder(origin.resolve(folder))
          : readJar(origin, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + folder + "' of Querent itself", e);
    }
  }

  /** The jar or folder that {@code anchor} was loaded from. */
  public static Path originOf(Class<?> anchor) {
    try {
      return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("origin of " + anchor.getName() + " is not a file", e);
    }
  }

  private static SortedMap<String, byte[]> readFolder(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    List<Path> found;
    try (Stream<Path> walk = Files.walk(root)) {
      found = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : found) {
      String name = root.relativize(file).toString().replace('\\', '/');
      files.put(name, Files.readAllBytes(file));
    }
    return files;
  }

  static SortedMap<String, byte[]> readJar(Path jar, String folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (JarFile archive = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> entries = archive.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
          try (InputStream in = archive.getInputStream(entry)) {
            files.put(entry.getName().substring(folder.length()), in.readAllBytes());
          }
        }
      }
    }
    return files;
  }
}
