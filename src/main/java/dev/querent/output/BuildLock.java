package dev.querent.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two builds of one site apart. The operating system holds the lock, so that it goes with a
 * killed process; the file is there only while a build runs.
 */
final class BuildLock implements AutoCloseable {
  /**
   * Locks of this process. The operating system grants them to the process as a whole, and takes
   * them away when any channel to the file is closed: a second attempt must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Far behind the process number in the file, which must stay readable while it is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private BuildLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Tries once; empty when another build has the lock. Creates the folder of the file. */
  static Optional<BuildLock> tryAcquire(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<BuildLock> acquired = Optional.empty();
    try {
      createFolder(file.getParent());
      acquired = open(file);
    } catch (NoSuchFileException e) {
      // The build that ends just now removed the folder: as good as locked.
    } finally {
      if (acquired.isEmpty()) {
        HELD.remove(file);
      }
    }
    return acquired;
  }

  private static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (NoSuchFileException e) {
      // The folder above is missing, or is one such as /proc: waiting does not help.
      throw new FileSystemException(folder.toString(), null, "the folder cannot be made here");
    } catch (FileAlreadyExistsException e) {
      // Gone already when the build that used it ended just now: then this throws as well.
      if (!attributesOf(folder).isDirectory()) {
        throw e;
      }
    }
  }

  private static Optional<BuildLock> open(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      createFile(file);
    }
    Object key = keyOf(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      // A build that ended meanwhile has removed the file we opened: the lock on it is worth
      // nothing, because the next build locks a new file.
      if (channel.tryLock(LOCKED_BYTE, 1, false) != null && Objects.equals(key, keyOf(file))) {
        sign(channel, file);
        return Optional.of(new BuildLock(file, channel));
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Says who holds the lock. It is the first thing a build writes. */
  static void sign(FileChannel channel, Path file) throws IOException {
    byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
    try {
      channel.truncate(0).write(ByteBuffer.wrap(process));
    } catch (IOException e) {
      // "No space left on device" alone would not say where.
      throw new IOException("cannot write '" + file + "': " + e.getMessage(), e);
    }
  }

  private static void createFile(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // Another build was faster; the lock decides.
    }
  }

  private static Object keyOf(Path file) throws IOException {
    return attributesOf(file).fileKey();
  }

  private static BasicFileAttributes attributesOf(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** The process that holds the lock, as far as the file says. */
  static Optional<String> holder(Path file) {
    if (HELD.contains(file)) {
      return Optional.of(Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return Optional.of(Files.readString(file)).filter(text -> text.matches("[0-9]{1,10}"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Removes the file while the lock still keeps others away from it, then lets go. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
      HELD.remove(file);
    }
  }
}
