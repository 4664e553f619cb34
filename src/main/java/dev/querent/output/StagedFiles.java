package dev.querent.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a site that is not published yet. May be used from several threads. */
final class StagedFiles {
  private static final Set<StandardOpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path root;
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  StagedFiles(Path root) {
    this.root = root;
  }

  /** The folder that becomes the site. */
  Path root() {
    return root;
  }

  /** Writes a new file with one call. */
  void write(String file, byte[] bytes) throws IOException {
    try {
      createFolder(folderOf(file));
      try (SeekableByteChannel channel = Files.newByteChannel(root.resolve(file), NEW_FILE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
    } catch (IOException e) {
      // "No space left on device" alone would not say where.
      throw new IOException("cannot write '" + root.resolve(file) + "': " + e.getMessage(), e);
    }
  }

  /** Takes a file over from the published site. */
  void link(Path from, String file) throws IOException {
    createFolder(folderOf(file));
    FileTree.link(from, root.resolve(file));
  }

  /** Whether a staged file or folder stands where {@code file} or one of its folders must be. */
  boolean isTaken(String file, Set<String> staged) {
    return folders.contains(file) || isBelowFile(file, staged);
  }

  /** Whether a staged file stands where {@code folder} or one of its own folders must be. */
  boolean isBelowFile(String folder, Set<String> staged) {
    for (String path = folder; !path.isEmpty(); path = folderOf(path)) {
      if (staged.contains(path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a regular file holds exactly these bytes. */
  static boolean holds(Path file, byte[] bytes) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.size() != bytes.length) {
        return false;
      }
      ByteBuffer found = ByteBuffer.allocate(bytes.length);
      while (found.hasRemaining() && channel.read(found) >= 0) {}
      return !found.hasRemaining() && Arrays.equals(found.array(), bytes);
    } catch (IOException e) {
      // It cannot be read, so it is written anew.
      return false;
    }
  }

  /** Creates a folder with those it is in; one that is there already is fine. */
  void createFolder(String folder) throws IOException {
    if (folder.isEmpty() || folders.contains(folder)) {
      return;
    }
    createFolder(folderOf(folder));
    try {
      Files.createDirectory(root.resolve(folder));
    } catch (FileAlreadyExistsException e) {
      // Another thread was faster.
      if (!Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
    folders.add(folder);
  }

  /** The folder of a file or folder; empty for what is in the root. */
  static String folderOf(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
