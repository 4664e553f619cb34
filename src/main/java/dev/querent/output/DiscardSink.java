package dev.querent.output;

import dev.querent.url.SitePath;

/** Takes a site and keeps nothing of it, where only the mistakes in it are of interest. */
public final class DiscardSink implements OutputSink {
  @Override
  public void write(SitePath path, byte[] bytes) {
    // What was rendered has served its purpose.
  }
}
