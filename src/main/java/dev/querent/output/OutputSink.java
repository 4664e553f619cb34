package dev.querent.output;

import dev.querent.url.SitePath;
import java.io.IOException;

/** Takes the finished files of a site, one at a time and from several threads. */
public interface OutputSink {
  /**
   * Takes one file; each address is written once.
   *
   * @throws IOException when the machine cannot store it
   */
  void write(SitePath path, byte[] bytes) throws IOException;
}
