package dev.querent.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What others put into a published site: the next version has it, too, empty folders as well. */
final class ForeignEntries {
  private final Path site;
  private final TreeSet<String> files = new TreeSet<>();
  private final TreeSet<String> folders = new TreeSet<>();

  private ForeignEntries(Path site) {
    this.site = site;
  }

  /** Everything in a published site that its manifest does not explain. */
  static ForeignEntries in(Path site, Manifest published) throws IOException {
    ForeignEntries found = new ForeignEntries(site);
    Set<String> ours = published.folders();
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = found.name(folder);
            if (!name.isEmpty() && !ours.contains(name)) {
              found.folders.add(name);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!published.owns(found.name(file))) {
              found.files.add(found.name(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private String name(Path path) {
    return site.relativize(path).toString().replace('\\', '/');
  }

  /**
   * What stands where the new version needs the place; of a folder and what is in it the folder.
   */
  List<String> inTheWay(StagedFiles staged, Set<String> written) {
    List<String> found = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(files);
    all.addAll(folders);
    for (String path : all) {
      boolean taken =
          files.contains(path) ? staged.isTaken(path, written) : staged.isBelowFile(path, written);
      if (taken && found.stream().noneMatch(above -> path.startsWith(above + "/"))) {
        found.add(path);
      }
    }
    return found;
  }

  /** Puts everything into the new version, in folders with the permissions they have now. */
  void carryOver(StagedFiles staged) throws IOException {
    TreeSet<String> carried = new TreeSet<>(folders);
    for (String file : files) {
      addParents(file, carried);
    }
    for (String folder : folders) {
      addParents(folder, carried);
      staged.createFolder(folder);
    }
    for (String folder : carried) {
      requireRemovable(site.resolve(folder), staged.root());
    }
    for (String file : files) {
      staged.link(site.resolve(file), file);
    }
    // Inner folders first: an outer one may be closed to us afterwards.
    for (String folder : carried.descendingSet()) {
      FolderPermissions.of(site.resolve(folder)).giveTo(staged.root().resolve(folder));
    }
  }

  private static void addParents(String path, Set<String> folders) {
    for (String f = StagedFiles.folderOf(path); !f.isEmpty(); f = StagedFiles.folderOf(f)) {
      folders.add(f);
    }
  }

  /**
   * The old site is deleted in the end. In a folder that we may not write to and do not own that
   * fails, and with it every later build: better to say so while nothing has happened.
   */
  private static void requireRemovable(Path folder, Path own) throws IOException {
    boolean isOurs =
        Files.isWritable(folder)
            || Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    if (!isOurs) {
      throw new AccessDeniedException(folder.toString());
    }
  }
}
