package dev.querent.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Replaces the site by moving the old one aside and the new one in. Between the two there is a
 * moment without a site; when a run is killed just then, its journal lets the next run complete it.
 */
final class TwoRenames implements FolderSwap {
  static final TwoRenames INSTANCE = new TwoRenames();

  private TwoRenames() {}

  @Override
  public void swap(Path target, StagingFolder staging) throws IOException {
    Files.writeString(staging.journal(), "the folder 'new' is complete; it replaces the site\n");
    Files.move(target, staging.old(), StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(staging.fresh(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(staging.old(), target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    } finally {
      Files.deleteIfExists(staging.journal());
    }
  }

  /** Completes what a killed run left half done: afterwards there is a site again. */
  static void complete(Path target, StagingFolder staging) throws IOException {
    boolean between =
        !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(staging.old(), LinkOption.NOFOLLOW_LINKS);
    if (between) {
      boolean isComplete =
          Files.exists(staging.journal())
              && Files.isDirectory(staging.fresh(), LinkOption.NOFOLLOW_LINKS);
      Path survivor = isComplete ? staging.fresh() : staging.old();
      Files.move(survivor, target, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(staging.journal());
  }
}
