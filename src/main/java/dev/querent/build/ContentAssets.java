package dev.querent.build;

import dev.querent.config.Limits;
import dev.querent.content.AssetReader;
import dev.querent.content.AssetReader.Asset;
import dev.querent.content.AssetType;
import dev.querent.content.ContentFolder;
import dev.querent.content.SourceFile;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.html.SvgCheck;
import dev.querent.output.OutputSink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.List;

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

  /** Reports every file that must not be published. */
  void check(List<SourceFile> assets, Workers workers) throws IOException {
    workers.map(
        assets,
        file -> {
          reader.read(file, diagnostics).ifPresent(asset -> checkDrawing(file, asset));
          return file;
        });
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
