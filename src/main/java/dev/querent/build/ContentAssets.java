package dev.querent.build;

import dev.querent.config.Limits;
import dev.querent.content.AssetReader;
import dev.querent.content.AssetReader.Asset;
import dev.querent.content.AssetType;
import dev.querent.content.ContentFolder;
import dev.querent.content.PixelSize;
import dev.querent.content.SourceFile;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.html.SvgCheck;
import dev.querent.html.SvgSize;
import dev.querent.markdown.ImageSize;
import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Judges the files beside the content, and publishes them. */
final class ContentAssets {
  private final AssetReader reader;
  private final ContentFolder content;
  private final Diagnostics diagnostics;

  ContentAssets(ContentFolder content, Limits limits, Diagnostics diagnostics) {
    this.reader = new AssetReader(content, limits);
    this.content = content;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports every file that must not be published.
   *
   * @return how large the images among them are, as far as their files say it
   */
  Map<SitePath, ImageSize> check(List<SourceFile> assets, Workers workers) throws IOException {
    Map<SitePath, ImageSize> sizes = new ConcurrentHashMap<>();
    workers.map(
        assets,
        file -> {
          Optional<Asset> asset = reader.read(file, diagnostics);
          if (asset.isPresent() && checkDrawing(file, asset.get())) {
            size(asset.get()).ifPresent(size -> sizes.put(new SitePath(file.path()), size));
          }
          return file;
        });
    return sizes;
  }

  private static Optional<ImageSize> size(Asset asset) {
    return asset.type() == AssetType.SVG
        ? SvgSize.of(asset.bytes())
            .map(size -> new ImageSize(pixels(size.width()), pixels(size.height())))
        : PixelSize.of(asset.type(), asset.bytes())
            .map(size -> new ImageSize(size.width(), size.height()));
  }

  private static int pixels(double length) {
    return (int) Math.max(1, Math.round(length));
  }

  /** Writes the files that were checked; one that has changed since is judged again. */
  void publish(List<SourceFile> assets, OutputSink sink) throws IOException {
    for (SourceFile file : assets) {
      var asset = reader.read(file, diagnostics);
      if (asset.isPresent() && checkDrawing(file, asset.get())) {
        sink.write(new SitePath(file.path()), asset.get().bytes());
      }
    }
  }

  private boolean checkDrawing(SourceFile file, Asset asset) {
    if (asset.type() != AssetType.SVG) {
      return true;
    }
    List<String> wrong = SvgCheck.problems(asset.bytes());
    for (String problem : wrong) {
      diagnostics.report(
          Diagnostic.of(Rule.BAD_ASSET, content.placeOf(file.path()), problem)
              .withHint("an SVG may hold shapes, text and gradients, and nothing from elsewhere"));
    }
    return wrong.isEmpty();
  }
}
