package dev.querent.config;

import dev.querent.data.YamlFields;
import dev.querent.diagnostic.Located;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads {@code limits:}. Each limit has bounds of its own: one that is too high would protect
 * nothing, one that is too low would refuse every file.
 */
final class LimitsReader {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;
  private static final int SHORTEST_FRONT_MATTER = 64;

  private final YamlFields fields;

  private LimitsReader(YamlFields fields) {
    this.fields = fields;
  }

  static Limits read(YamlFields fields) {
    Limits limits = new LimitsReader(fields).read();
    fields.finish();
    return limits;
  }

  private Limits read() {
    Limits byDefault = Limits.DEFAULT;
    Optional<Integer> seconds = integer("markdown-seconds", 60);
    return new Limits(
        integer("files", 1_000_000).orElse(byDefault.files()),
        integer("folder-depth", 32).orElse(byDefault.folderDepth()),
        size("source-size", KIB, 16 * MIB).orElse(byDefault.sourceBytes()),
        size("front-matter-size", SHORTEST_FRONT_MATTER, 256 * KIB)
            .orElse(byDefault.frontMatterBytes()),
        size("asset-size", KIB, 100 * MIB).orElse(byDefault.assetBytes()),
        integer("markdown-depth", 200).orElse(byDefault.markdownDepth()),
        seconds.map(Duration::ofSeconds).orElse(byDefault.markdownTime()));
  }

  private Optional<Integer> integer(String key, int most) {
    return fields.integer(key, 1, most).map(Located::value);
  }

  private Optional<Integer> size(String key, int least, int most) {
    return fields.size(key, least, most).map(Located::value);
  }
}
