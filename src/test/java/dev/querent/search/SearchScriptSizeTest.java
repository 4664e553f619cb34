package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.asset.AssetSet;
import dev.querent.asset.PublishedAsset;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeLayer;
import dev.querent.url.SitePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What a reader downloads to search: the script as it is published, as {@code gzip -9} packs it.
 */
class SearchScriptSizeTest {
  private static final int MOST_BYTES = 6560;

  @Test
  void theEngineIsSmall() throws IOException {
    AssetSet assets =
        AssetSet.plan(new Theme("", "", List.of(ThemeLayer.builtIn())), new Diagnostics());
    SitePath script = assets.pathOf("js/search/search.js");
    byte[] published =
        assets.published().stream()
            .filter(asset -> asset.path().equals(script))
            .map(PublishedAsset::bytes)
            .findFirst()
            .orElseThrow();

    assertThat(zipped(published)).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static int zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new SmallestGzip(zipped)) {
      gzip.write(bytes);
    }
    return zipped.size();
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
