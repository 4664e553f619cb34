package dev.querent.build;

import dev.querent.asset.AssetSet;
import dev.querent.config.SiteConfig;
import dev.querent.data.YamlReader;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.SourceText;
import dev.querent.message.Messages;
import dev.querent.render.PageRenderer;
import dev.querent.theme.MessagesReader;
import dev.querent.theme.OwnStyles;
import dev.querent.theme.RootColors;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeLayer;
import dev.querent.theme.ThemeLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A theme made ready: its texts, its static files, its colours, its templates. */
record Look(Messages messages, AssetSet assets, RootColors palette, PageRenderer renderer) {
  /** Where compiled templates are kept; may be deleted at any time. */
  static final String TEMPLATE_CACHE = ".querent/cache/templates";

  /** Where pictures that were drawn are kept; may be deleted at any time. */
  static final String PICTURE_CACHE = ".querent/cache/pictures";

  /** The style sheet of every page, which holds the colours. */
  private static final String STYLES = "css/main.css";

  /** Loads the theme that the settings name; empty when a mistake in it was reported. */
  static Optional<Look> load(Path project, SiteConfig config, Diagnostics diagnostics) {
    return theme(project, config.theme(), diagnostics)
        .flatMap(theme -> of(theme, project, config, diagnostics));
  }

  /** Finds the layers of a theme; empty when there is none of this name, which is reported. */
  static Optional<Theme> theme(Path project, Located<String> name, Diagnostics diagnostics) {
    return new ThemeLoader(project, ThemeLayer.builtIn(), yaml(diagnostics), diagnostics)
        .load(name);
  }

  /** Makes a theme ready; empty when a mistake in its templates was reported. */
  static Optional<Look> of(Theme theme, Path project, SiteConfig config, Diagnostics diagnostics) {
    Messages messages =
        new MessagesReader(yaml(diagnostics), diagnostics).read(theme, config.language());
    Theme marked = new ThemeIcons(project.resolve(PICTURE_CACHE), diagnostics).addTo(theme);
    AssetSet assets = AssetSet.plan(marked, OwnStyles.of(marked, config, diagnostics), diagnostics);
    RootColors palette = palette(theme, assets);
    Path cache = project.resolve(TEMPLATE_CACHE);
    return PageRenderer.open(theme, messages, cache, diagnostics)
        .map(renderer -> new Look(messages, assets, palette, renderer));
  }

  /** Reads the YAML files of themes. */
  static Function<SourceText, Optional<YamlValue.Mapping>> yaml(Diagnostics diagnostics) {
    return source -> YamlReader.read(source, 0, source.text().length(), diagnostics);
  }

  /** The colours as they are published, over those of the built-in theme. */
  private static RootColors palette(Theme theme, AssetSet assets) {
    List<ThemeLayer> layers = theme.layers();
    ThemeLayer builtIn = layers.get(layers.size() - 1);
    byte[] published = assets.find(STYLES).orElseThrow().bytes();
    return RootColors.of(
        List.of(
            builtIn.staticFiles().get(STYLES).text(),
            new String(published, StandardCharsets.UTF_8)));
  }
}
