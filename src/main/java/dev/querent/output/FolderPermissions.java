package dev.querent.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a folder.
 *
 * @param granted empty where the file system has no such permissions
 */
record FolderPermissions(Optional<Set<PosixFilePermission>> granted) {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  FolderPermissions {
    granted = granted.map(Set::copyOf);
  }

  static FolderPermissions of(Path folder) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return new FolderPermissions(
        view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions()));
  }

  /** The same, with everything for the owner: without it nothing in the folder can be changed. */
  FolderPermissions withAllForOwner() {
    return new FolderPermissions(
        granted.map(
            some -> {
              Set<PosixFilePermission> all = EnumSet.copyOf(OWNERS);
              all.addAll(some);
              return all;
            }));
  }

  /** The path must be a folder and no link, which would be followed. */
  void giveTo(Path folder) throws IOException {
    if (granted.isPresent()) {
      Files.setPosixFilePermissions(folder, granted.get());
    }
  }
}
