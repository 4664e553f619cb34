package dev.querent.build;

import dev.querent.asset.AssetSet;
import dev.querent.config.SiteConfig;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.message.Messages;
import dev.querent.render.PageRenderer;
import dev.querent.theme.MessagesReader;
import dev.querent.theme.Originals;
import dev.querent.theme.OwnStyles;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeCheck;
import dev.querent.theme.ThemeFileKind;
import dev.querent.theme.ThemeLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** Looks at a theme as a build does, and at what a build does not care about. */
final class ThemeDoctor {
  private final Path project;
  private final SiteConfig config;
  private final Diagnostics diagnostics;

  ThemeDoctor(Path project, SiteConfig config, Diagnostics diagnostics) {
    this.project = project;
    this.config = config;
    this.diagnostics = diagnostics;
  }

  /** Reports everything; the result is how many files of the site were looked at. */
  int examine(Theme theme) throws IOException {
    Messages texts =
        new MessagesReader(Look.yaml(diagnostics), diagnostics).read(theme, config.language());
    checkOtherLanguages(theme);
    AssetSet assets = AssetSet.plan(theme, OwnStyles.of(theme, config, diagnostics), diagnostics);
    PageRenderer.open(theme, texts, project.resolve(Look.TEMPLATE_CACHE), diagnostics);
    ThemeCheck check = new ThemeCheck(theme, diagnostics);
    check.checkNames(texts);
    check.checkCopies(new Originals(project));
    String settings = Files.readString(project.resolve(SettingsLoader.FILE));
    check.checkUse(name -> assets.isNamed(name) || settings.contains(name));
    return theme.layers().stream().mapToInt(ThemeDoctor::files).sum();
  }

  /** What a language lacks matters for the language of the site only. */
  private void checkOtherLanguages(Theme theme) {
    TreeSet<String> languages = new TreeSet<>();
    theme.layers().forEach(layer -> languages.addAll(layer.messages().keySet()));
    for (String language : languages) {
      Diagnostics found = new Diagnostics();
      new MessagesReader(Look.yaml(found), found).read(theme, language);
      found.sorted().stream()
          .filter(diagnostic -> diagnostic.rule() != Rule.MISSING_TEXTS)
          .forEach(diagnostics::report);
    }
  }

  private static int files(ThemeLayer layer) {
    if (layer.precompiled()) {
      return 0;
    }
    int files = layer.settings().isPresent() ? 1 : 0;
    for (ThemeFileKind kind : ThemeFileKind.values()) {
      files += kind.of(layer).size();
    }
    return files;
  }
}
