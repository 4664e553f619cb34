package dev.querent.output;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Publishes a site in one step: whatever ends a build early, a kill, a full disk or a failure,
 * visitors find the old site or the new one, complete.
 *
 * <p>The promise covers everything but the loss of power: nothing is forced to the disk, which
 * would cost more than the build, and the next build repairs a file that was lost that way. Where
 * the system cannot exchange two folders, there is an instant without a site, and a kill in it is
 * made good by the next build.
 */
public final class SitePublisher {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final OutputFolder folder;
  private final FolderSwap swap;
  private final Duration patience;

  public SitePublisher(OutputFolder folder) {
    this(folder, FolderSwap.BEST, PATIENCE);
  }

  SitePublisher(OutputFolder folder, FolderSwap swap, Duration patience) {
    this.folder = Objects.requireNonNull(folder);
    this.swap = Objects.requireNonNull(swap);
    this.patience = Objects.requireNonNull(patience);
  }

  /**
   * Reports what can be known to be wrong with the folder before there is a site to publish, and
   * changes nothing.
   *
   * @return whether to go on; {@link #open} looks again
   * @throws IOException when the machine does not let us write beside the folder
   */
  public boolean accepts(Diagnostics diagnostics) throws IOException {
    var objections = folder.objections();
    objections.forEach(diagnostics::report);
    if (!objections.isEmpty()) {
      return false;
    }
    Path above = folder.nearestAbove();
    if (!Files.isWritable(above)) {
      throw new AccessDeniedException(above.toString());
    }
    Path target = above.toRealPath().resolve(folder.target().getFileName());
    if (!above.equals(folder.target().getParent())
        || Files.exists(StagingFolder.rootFor(target), LinkOption.NOFOLLOW_LINKS)) {
      // A new folder, or one that another run may be changing just now.
      return true;
    }
    return published(target, diagnostics).isPresent();
  }

  /**
   * Begins a new version of the site, after completing and clearing what a killed run left.
   *
   * @return empty when the folder must not be written to, which is reported
   * @throws IOException when the machine does not let us write beside the folder
   */
  public Optional<StagedSite> open(Diagnostics diagnostics) throws IOException {
    var objections = folder.objections();
    objections.forEach(diagnostics::report);
    if (!objections.isEmpty()) {
      return Optional.empty();
    }
    Files.createDirectories(folder.target().getParent());
    Path target = folder.target().getParent().toRealPath().resolve(folder.target().getFileName());
    if (!StagingFolder.isFree(target)) {
      diagnostics.report(foreignStaging(target));
      return Optional.empty();
    }
    Optional<StagingFolder> staging = StagingFolder.acquire(target, patience);
    if (staging.isEmpty()) {
      diagnostics.report(busy(target));
      return Optional.empty();
    }
    return open(target, staging.get(), diagnostics);
  }

  private Optional<StagedSite> open(Path target, StagingFolder staging, Diagnostics diagnostics)
      throws IOException {
    boolean opened = false;
    try {
      staging.recover(target);
      Optional<Manifest> published = published(target, diagnostics);
      if (published.isEmpty()) {
        return Optional.empty();
      }
      StagedSite site =
          new StagedSite(
              new Publication(folder, target, published.get(), swap), staging, diagnostics);
      opened = true;
      return Optional.of(site);
    } finally {
      if (!opened) {
        staging.close();
      }
    }
  }

  /** What Querent wrote to the target before; empty when the folder is somebody else's. */
  private Optional<Manifest> published(Path target, Diagnostics diagnostics) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Manifest.EMPTY);
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      diagnostics.report(folder.objection("'" + folder.name() + "' is not a folder"));
      return Optional.empty();
    }
    Optional<Manifest> manifest = Manifest.read(target);
    if (manifest.isPresent()) {
      return manifest;
    }
    Optional<String> foreign = firstForeign(target);
    if (foreign.isEmpty()) {
      return Optional.of(Manifest.EMPTY);
    }
    diagnostics.report(
        folder
            .objection(
                "'"
                    + folder.name()
                    + "' holds files that Querent did not write, such as '"
                    + foreign.get()
                    + "'")
            .withHint("choose a new folder, or empty this one if nothing in it is needed"));
    return Optional.empty();
  }

  /** The first entry, in order, that makes a folder count as used. */
  private static Optional<String> firstForeign(Path target) throws IOException {
    Optional<String> first = Optional.empty();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean isEarlier = first.isEmpty() || name.compareTo(first.get()) < 0;
        if (!name.equals(".gitignore") && isEarlier) {
          first = Optional.of(name);
        }
      }
    }
    return first;
  }

  private Diagnostic busy(Path target) {
    String who =
        StagingFolder.holder(target).map(process -> " (process " + process + ")").orElse("");
    return folder
        .objection("'" + folder.name() + "' is being built by another run" + who)
        .withHint("wait until it ends, then build again");
  }

  private Diagnostic foreignStaging(Path target) {
    String name = StagingFolder.rootFor(target).getFileName().toString();
    return Diagnostic.of(
            Rule.BAD_OUTPUT_FOLDER,
            Place.ofFile(folder.name()),
            "the folder '" + name + "' beside '" + folder.name() + "' is not Querent's")
        .withHint("rename it: Querent needs this name while it builds");
  }

  /**
   * What one publication is about.
   *
   * @param folder for messages
   * @param target where the site goes, its parents without links
   * @param published what Querent wrote there before
   * @param swap how to put the new site in place
   */
  record Publication(OutputFolder folder, Path target, Manifest published, FolderSwap swap) {}
}
