package dev.querent.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The compiled templates of a theme: class files and their static text, by path.
 *
 * <p>As one archive they are written and read in one piece, so that a cache is never half there,
 * and classes do not vanish from under a running server when an old cache is removed.
 */
record CompiledTemplates(SortedMap<String, byte[]> files) {
  /** The last entry of an archive: without it, the archive was cut off. */
  private static final String END = "complete";

  CompiledTemplates {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The archive, with the same bytes for the same files. */
  byte[] toArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
      put(zip, END, new byte[0]);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setCrc(checksum.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Reads an archive; nothing when it is damaged or cut off. */
  static Optional<CompiledTemplates> ofArchive(byte[] archive) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      // The stream checks the checksum of each entry as it is read.
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return files.remove(END) == null ? Optional.empty() : Optional.of(new CompiledTemplates(files));
  }

  /** A loader of these classes, out of memory. */
  ClassLoader loader(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = files.get(name.replace('.', '/') + ".class");
        if (code == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
      }

      @Override
      public InputStream getResourceAsStream(String name) {
        byte[] content = files.get(name);
        return content == null
            ? super.getResourceAsStream(name)
            : new ByteArrayInputStream(content);
      }
    };
  }
}
