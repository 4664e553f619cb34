package dev.querent.build;

import dev.querent.asset.AssetSet;
import dev.querent.config.SiteConfig;
import dev.querent.data.YamlReader;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import dev.querent.message.Messages;
import dev.querent.render.PageRenderer;
import dev.querent.theme.MessagesReader;
import dev.querent.theme.OwnStyles;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeLayer;
import dev.querent.theme.ThemeLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A theme made ready: its texts, its static files, its templates. */
record Look(Messages messages, AssetSet assets, PageRenderer renderer) {
  /** Where compiled templates are kept; may be deleted at any time. */
  private static final String TEMPLATE_CACHE = ".querent/cache/templates";

  /** Loads the theme that the settings name; empty when a mistake in it was reported. */
  static Optional<Look> load(Path project, SiteConfig config, Diagnostics diagnostics) {
    Function<SourceText, Optional<YamlValue.Mapping>> yaml =
        source -> YamlReader.read(source, 0, source.text().length(), diagnostics);
    Optional<Theme> theme =
        new ThemeLoader(project, ThemeLayer.builtIn(), yaml, diagnostics).load(config.theme());
    return theme.flatMap(
        loaded -> {
          Messages messages = new MessagesReader(yaml, diagnostics).read(loaded, config.language());
          AssetSet assets =
              AssetSet.plan(loaded, OwnStyles.of(loaded, config, diagnostics), diagnostics);
          Path cache = project.resolve(TEMPLATE_CACHE);
          return PageRenderer.open(loaded, messages, cache, diagnostics)
              .map(renderer -> new Look(messages, assets, renderer));
        });
  }
}
