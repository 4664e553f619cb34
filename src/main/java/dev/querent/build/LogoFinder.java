package dev.querent.build;

import dev.querent.asset.AssetSet;
import dev.querent.asset.PublishedAsset;
import dev.querent.config.Appearance.LogoSetting;
import dev.querent.content.AssetReader;
import dev.querent.content.AssetType;
import dev.querent.content.PixelSize;
import dev.querent.content.SourceFile;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.html.SvgSize;
import dev.querent.page.Surroundings.Logo;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the logo of a site: a file of its content, which was checked, or one of its theme. */
final class LogoFinder {
  /** In pixels of the style sheet: as high as the header has room for. */
  private static final int HEIGHT = 32;

  private static final int WIDEST = 320;

  private final SiteSources sources;
  private final AssetSet assets;
  private final Diagnostics diagnostics;

  LogoFinder(SiteSources sources, AssetSet assets, Diagnostics diagnostics) {
    this.sources = sources;
    this.assets = assets;
    this.diagnostics = diagnostics;
  }

  /** The logo as it will be shown; what cannot be one is reported. */
  Optional<Logo> find(LogoSetting setting) throws IOException {
    String name = setting.file().value().replaceFirst("^/", "");
    for (SourceFile file : sources.tree().assets()) {
      if (file.path().equals(name)) {
        // Mistakes in the file itself have been reported with all other files.
        return new AssetReader(sources.content(), sources.site().config().limits())
            .read(file, new Diagnostics())
            .flatMap(asset -> logo(setting, new SitePath(name), asset.bytes()));
      }
    }
    Optional<PublishedAsset> own = assets.find(name);
    if (own.isEmpty()) {
      reportMissing(setting, name);
    }
    return own.flatMap(asset -> logo(setting, asset.path(), asset.bytes()));
  }

  private Optional<Logo> logo(LogoSetting setting, SitePath path, byte[] bytes) {
    Optional<Double> ratio = ratio(path, bytes);
    if (ratio.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.BAD_VALUE,
                  setting.file().place(),
                  "the logo's width and height are not known")
              .withHint("use an SVG with a 'viewBox', a PNG or a WebP image"));
    }
    return ratio.map(
        wide -> {
          int width = (int) Math.max(1, Math.min(WIDEST, Math.round(HEIGHT * wide)));
          int height = (int) Math.max(1, Math.min(HEIGHT, Math.round(width / wide)));
          return new Logo(path, width, height, setting.alt().orElse(""));
        });
  }

  /** Width by height. */
  private static Optional<Double> ratio(SitePath path, byte[] bytes) {
    String name = path.value().toLowerCase(Locale.ROOT);
    Optional<AssetType> type =
        AssetType.ofExtension(name.substring(name.lastIndexOf('.') + 1))
            .filter(claimed -> claimed.matches(bytes));
    return type.flatMap(
        known ->
            known == AssetType.SVG
                ? SvgSize.of(bytes).map(size -> size.width() / size.height())
                : PixelSize.of(known, bytes).map(size -> (double) size.width() / size.height()));
  }

  private void reportMissing(LogoSetting setting, String name) {
    TreeSet<String> known = new TreeSet<>(assets.names());
    known.removeIf(file -> AssetType.ofExtension(file.replaceFirst(".*\\.", "")).isEmpty());
    sources.tree().assets().forEach(file -> known.add(file.path()));
    diagnostics.report(
        Diagnostic.of(Rule.BROKEN_IMAGE, setting.file().place(), "there is no file '" + name + "'")
            .withHint(
                Suggestion.hint(name, known)
                    .or(() -> Optional.of("put it into 'content' or 'static' of the theme"))));
  }
}
