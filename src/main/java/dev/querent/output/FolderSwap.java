package dev.querent.output;

import java.io.IOException;
import java.nio.file.Path;

/** Puts a finished site in place of the published one. */
@FunctionalInterface
interface FolderSwap {
  /** The way that leaves the least behind on this machine. */
  FolderSwap BEST =
      (target, staging) -> {
        if (!NativeExchange.exchange(target, staging.fresh())) {
          TwoRenames.INSTANCE.swap(target, staging);
        }
      };

  /**
   * Replaces the folder {@code target}, which exists, by the staged one. Afterwards the old site is
   * somewhere in the staging folder.
   */
  void swap(Path target, StagingFolder staging) throws IOException;
}
