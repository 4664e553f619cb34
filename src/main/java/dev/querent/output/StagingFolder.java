package dev.querent.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The folder {@code .<name>.querent} beside the site, on the same file system: the new site grows
 * in it and the old one is deleted in it. It is there only while a build runs, or after one was
 * killed.
 */
final class StagingFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String NEW = "new";
  private static final String OLD = "old";
  private static final String JOURNAL = "journal";
  private static final Set<String> NAMES = Set.of(LOCK, NEW, OLD, JOURNAL);
  private static final long POLL_MILLIS = 20;

  private final Path root;
  private final BuildLock lock;

  private StagingFolder(Path root, BuildLock lock) {
    this.root = root;
    this.lock = lock;
  }

  static Path rootFor(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".querent");
  }

  /** Whether the folder for this target is free to use: not there, or left by a killed run. */
  static boolean isFree(Path target) throws IOException {
    Path root = rootFor(target);
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      for (Path entry : entries) {
        if (!NAMES.contains(entry.getFileName().toString())) {
          return false;
        }
      }
    } catch (NoSuchFileException e) {
      // The build that used it ended just now.
      return true;
    }
    return true;
  }

  /** Waits for another build of the same site; empty when that takes longer than it may. */
  static Optional<StagingFolder> acquire(Path target, Duration patience) throws IOException {
    Path root = rootFor(target);
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<BuildLock> lock = BuildLock.tryAcquire(root.resolve(LOCK));
    while (lock.isEmpty() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      lock = BuildLock.tryAcquire(root.resolve(LOCK));
    }
    return lock.map(held -> new StagingFolder(root, held));
  }

  /** The process that holds the folder for this target, where it is known. */
  static Optional<String> holder(Path target) {
    return BuildLock.holder(rootFor(target).resolve(LOCK));
  }

  /** Brings back what a killed run left, and removes the rest of it. */
  void recover(Path target) throws IOException {
    TwoRenames.complete(target, this);
    removeTrees();
  }

  /** Where the new site grows. */
  Path fresh() {
    return root.resolve(NEW);
  }

  /** Where the old site goes when it cannot be exchanged. */
  Path old() {
    return root.resolve(OLD);
  }

  /** Says that the new site is complete, while there may be no site in its place. */
  Path journal() {
    return root.resolve(JOURNAL);
  }

  /** Deletes what is staged and lets the next build in. */
  @Override
  public void close() throws IOException {
    try {
      removeTrees();
    } finally {
      lock.close();
      removeRoot();
    }
  }

  private void removeTrees() throws IOException {
    FileTree.delete(fresh());
    FileTree.delete(old());
  }

  private void removeRoot() throws IOException {
    try {
      Files.deleteIfExists(root);
    } catch (DirectoryNotEmptyException e) {
      // The next build has already put its lock there.
    }
  }
}
