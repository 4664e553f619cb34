package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.GzipSize;
import dev.querent.asset.AssetSet;
import dev.querent.asset.PublishedAsset;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeLayer;
import dev.querent.url.SitePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a reader downloads to search: the script as it is published, as {@code gzip -9} packs it.
 */
class SearchScriptSizeTest {
  private static final int MOST_BYTES = 6144;

  @Test
  void theEngineIsSmall() {
    AssetSet assets =
        AssetSet.plan(new Theme("", "", List.of(ThemeLayer.builtIn())), new Diagnostics());
    SitePath script = assets.pathOf("js/search/search.js");
    byte[] published =
        assets.published().stream()
            .filter(asset -> asset.path().equals(script))
            .map(PublishedAsset::bytes)
            .findFirst()
            .orElseThrow();

    assertThat(GzipSize.of(published)).isLessThanOrEqualTo(MOST_BYTES);
  }
}
