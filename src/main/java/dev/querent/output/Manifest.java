package dev.querent.output;

import dev.querent.url.SitePath;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Which files of a published site Querent wrote. It is kept inside the site, and is what allows
 * Querent to replace the site: every file it does not name belongs to somebody else.
 *
 * @param files by path from the root of the site
 */
record Manifest(TreeMap<String, Entry> files) {
  /** Name of the manifest in the root of the site. */
  static final String FILE = ".querent-files";

  static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String HEADER = "querent-files 1";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) ([0-9]{1,18}) (.+)");

  /**
   * What was written. The checksum only saves reading a file that differs for certain; files are
   * called unchanged after comparing all of their bytes.
   */
  record Entry(long size, long crc32) {
    static Entry of(byte[] bytes) {
      CRC32 crc = new CRC32();
      crc.update(bytes, 0, bytes.length);
      return new Entry(bytes.length, crc.getValue());
    }
  }

  static Manifest of(Map<String, Entry> files) {
    return new Manifest(new TreeMap<>(files));
  }

  /** The manifest of a published site; empty where there is none that can be understood. */
  static Optional<Manifest> read(Path site) throws IOException {
    Path file = site.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Manifest> parse(String text) {
    String[] lines = text.split("\n");
    if (!lines[0].equals(HEADER)) {
      return Optional.empty();
    }
    TreeMap<String, Entry> files = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      Matcher line = LINE.matcher(lines[i]);
      if (!line.matches() || !SitePath.isSafe(line.group(3))) {
        return Optional.empty();
      }
      long size = Long.parseLong(line.group(2));
      files.put(line.group(3), new Entry(size, Long.parseLong(line.group(1), 16)));
    }
    return Optional.of(new Manifest(files));
  }

  /** The same files give the same bytes. */
  byte[] toBytes() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    files.forEach(
        (path, entry) -> {
          String crc = Long.toHexString(entry.crc32);
          text.append("0".repeat(8 - crc.length())).append(crc).append(' ');
          text.append(entry.size).append(' ').append(path).append('\n');
        });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Every folder that one of the files is in, apart from the root. */
  Set<String> folders() {
    Set<String> folders = new HashSet<>();
    for (String file : files.keySet()) {
      String folder = StagedFiles.folderOf(file);
      while (!folder.isEmpty() && folders.add(folder)) {
        folder = StagedFiles.folderOf(folder);
      }
    }
    return folders;
  }

  /** Whether Querent wrote the file at {@code path}, the manifest included. */
  boolean owns(String path) {
    return path.equals(FILE) || files.containsKey(path);
  }
}
