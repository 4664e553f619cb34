package dev.querent.build;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What to build.
 *
 * @param project the folder that holds {@code querent.yaml} and {@code content/}
 * @param output the folder to publish to
 * @param baseUrl the address the site will have, instead of the one in the settings
 * @param threads how many threads work at once, at least 1
 */
public record BuildRequest(Path project, Path output, Optional<String> baseUrl, int threads) {
  public BuildRequest {
    Objects.requireNonNull(baseUrl);
    project = project.toAbsolutePath().normalize();
    output = output.toAbsolutePath().normalize();
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
  }
}
