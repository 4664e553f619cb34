package dev.querent.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** What is done with whole folders of files. No symbolic link is ever followed. */
final class FileTree {
  private FileTree() {}

  /** Deletes a folder with everything in it, if it is there, read-only folders as well. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            open(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          /** A folder that cannot be listed comes here. */
          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure)
              throws IOException {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || !open(path)) {
              throw failure;
            }
            delete(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Makes it possible to list and change a folder; false when nothing had to be done. */
  private static boolean open(Path folder) throws IOException {
    if (Files.isReadable(folder) && Files.isWritable(folder) && Files.isExecutable(folder)) {
      return false;
    }
    FolderPermissions.of(folder).withAllForOwner().giveTo(folder);
    return true;
  }

  /** Makes a file available at a second place; a copy where hard links are not possible. */
  static void link(Path from, Path to) throws IOException {
    try {
      if (!Files.isSymbolicLink(from)) {
        Files.createLink(to, from);
        return;
      }
    } catch (UnsupportedOperationException | FileSystemException e) {
      // File systems without hard links, files of another owner, too many links: copy instead.
      // Where that is not possible either, its own failure says why.
    }
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }
}
