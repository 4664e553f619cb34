package dev.querent.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The icons that travel with Querent; {@code -Dgolden=write} draws them again. */
class IconStudioTest {
  private static final Path THEME = Path.of("themes/default/static");

  @TempDir Path cache;

  @ParameterizedTest
  @ValueSource(ints = {180, 192, 512})
  void theIconsOfTheBuiltInThemeShowItsMark(int side) throws IOException {
    byte[] mark = Files.readAllBytes(THEME.resolve("favicon.svg"));
    byte[] drawn = new IconStudio(cache).draw(mark, side).orElseThrow();
    Path file = THEME.resolve("icon-" + side + ".png");
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(file, drawn);
    }

    BufferedImage expected = Cards.read(drawn);
    BufferedImage icon = Cards.read(Files.readAllBytes(file));
    assertThat(icon.getWidth()).isEqualTo(side).isEqualTo(icon.getHeight());
    int different = 0;
    for (int i = 0; i < side * side; i++) {
      different += icon.getRGB(i % side, i / side) == expected.getRGB(i % side, i / side) ? 0 : 1;
    }
    // Versions of Java may differ in the shades of some edges.
    assertThat(different).isLessThan(side * side / 100);
    assertThat(drawn.length).isLessThan(6_000);
  }
}
