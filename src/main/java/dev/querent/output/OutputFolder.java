package dev.querent.output;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where a site is published, and which folders it must keep away from.
 *
 * @param target the folder to publish to; need not exist
 * @param project the folder that holds {@code querent.yaml}
 * @param content the folder of the sources
 */
public record OutputFolder(Path target, Path project, Path content) {
  public OutputFolder {
    target = target.toAbsolutePath().normalize();
    project = project.toAbsolutePath().normalize();
    Objects.requireNonNull(content);
  }

  /** What messages call the folder: from the project where it is in it, with forward slashes. */
  public String name() {
    return name(target);
  }

  private String name(Path folder) {
    boolean inside = folder.startsWith(project) && !folder.equals(project);
    return (inside ? project.relativize(folder) : folder).toString().replace('\\', '/');
  }

  /** Why a site must not be published here, judged by the place alone; empty when it may. */
  List<Diagnostic> objections() throws IOException {
    if (target.getFileName() == null) {
      return List.of(objection("the output folder is the root of the file system"));
    }
    Path above = nearestAbove();
    if (!Files.isDirectory(above)) {
      return List.of(objection("'" + name(above) + "' is not a folder"));
    }
    Path here = real(target.getParent()).resolve(target.getFileName());
    if (Files.isSymbolicLink(here)) {
      // Swapping would replace the link and leave the old site where the link led.
      return List.of(objection("the output folder '" + name() + "' is a symbolic link"));
    }
    if (real(project).startsWith(here)) {
      return List.of(objection("the output folder '" + name() + "' would hold the whole project"));
    }
    if (real(Path.of(System.getProperty("user.home"))).startsWith(here)) {
      return List.of(objection("the output folder '" + name() + "' would hold your home folder"));
    }
    if (real(content).startsWith(here)) {
      return List.of(objection("the output folder '" + name() + "' would hold the content"));
    }
    if (here.startsWith(real(content))) {
      return List.of(objection("the output folder '" + name() + "' is inside the content"));
    }
    return isMountPoint(here) ? List.of(mountPoint()) : List.of();
  }

  /** The innermost folder above the target that is there already. */
  Path nearestAbove() {
    Path above = target.getParent();
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    return above;
  }

  private Diagnostic mountPoint() {
    return objection("the output folder '" + name() + "' is a mount point")
        .withHint(
            "choose a folder in it, such as '"
                + name()
                + "/www': the output folder is replaced as a whole, which a mount point cannot be");
  }

  /** Whether another file system begins here, as far as the system tells. */
  private static boolean isMountPoint(Path here) throws IOException {
    if (!here.getFileSystem().supportedFileAttributeViews().contains("unix")
        || !Files.isDirectory(here)) {
      return false;
    }
    Object device = Files.getAttribute(here, "unix:dev");
    return !device.equals(Files.getAttribute(here.getParent(), "unix:dev"));
  }

  /** A mistake about the folder as a whole, with the advice that fits most of them. */
  Diagnostic objection(String message) {
    return Diagnostic.of(Rule.BAD_OUTPUT_FOLDER, Place.ofFile(name()), message)
        .withHint("choose a new folder, such as 'site'");
  }

  /** The path without symbolic links, where it exists. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute) || absolute.getParent() == null) {
      return absolute.toRealPath();
    }
    return real(absolute.getParent()).resolve(absolute.getFileName());
  }
}
