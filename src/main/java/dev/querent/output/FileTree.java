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

  /** Deletes a folder with everything in it, if it is there. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
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
