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
  private static final AssetSet ASSETS =
      AssetSet.plan(new Theme("", "", List.of(ThemeLayer.builtIn())), new Diagnostics());

  private static final int ENGINE = 6144;
  private static final int INTERFACE = 12_288;

  @Test
  void theEngineIsSmall() {
    assertThat(weight("js/search/search.js")).isLessThanOrEqualTo(ENGINE);
  }

  @Test
  void theInterfaceIsSmallAndHoldsTheEngine() {
    // What every page has of it is a part of main.js, and weighs no more there than alone.
    int weight =
        weight("js/search/dialog.js") + weight("css/search.css") + weight("js/search/link.js");
    assertThat(weight).isBetween(weight("js/search/search.js"), INTERFACE);
  }

  private static int weight(String file) {
    SitePath path = ASSETS.pathOf(file);
    return ASSETS.published().stream()
        .filter(asset -> asset.path().equals(path))
        .map(PublishedAsset::bytes)
        .mapToInt(GzipSize::of)
        .findFirst()
        .orElseThrow();
  }
}
