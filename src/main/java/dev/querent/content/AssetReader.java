package dev.querent.content;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.util.Optional;

/**
 * Reads files to publish, and refuses those whose bytes are not what their extension says: a page
 * of HTML called {@code photo.png} must not reach the site. What an SVG holds is not judged here.
 */
public final class AssetReader {
  private final ContentFiles files;
  private final Limits limits;

  public AssetReader(ContentFolder content, Limits limits) {
    this.files = new ContentFiles(content);
    this.limits = limits;
  }

  /** The bytes and type of a file to publish; empty when a mistake was reported. */
  public Optional<Asset> read(SourceFile source, Diagnostics diagnostics) {
    AssetType claimed =
        AssetType.ofExtension(FileKind.extensionOf(source.name()))
            .orElseThrow(
                () -> new IllegalArgumentException("file is '" + source + "', must be an asset"));
    Optional<byte[]> bytes = files.read(source, limits.assetBytes(), diagnostics);
    if (bytes.isPresent() && !claimed.matches(bytes.get())) {
      Optional<AssetType> actual = AssetType.ofContent(bytes.get());
      diagnostics.report(
          Diagnostic.of(
                  Rule.BAD_ASSET,
                  files.content().placeOf(source.path()),
                  "'" + source.name() + "' is not " + claimed.label())
              .withHint(
                  actual
                      .map(type -> "its content is " + type.label() + "; rename or convert it")
                      .orElse("replace it with a file of that type")));
      return Optional.empty();
    }
    return bytes.map(content -> new Asset(claimed, content));
  }

  /**
   * A file to publish.
   *
   * @param type by extension and signature
   * @param bytes the whole file; not to be changed
   */
  public record Asset(AssetType type, byte[] bytes) {}
}
