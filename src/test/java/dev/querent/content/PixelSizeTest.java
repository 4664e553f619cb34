package dev.querent.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelSizeTest {
  private static byte[] bytes(String hex) {
    return Arrays.copyOf(HexFormat.of().parseHex(hex.replace(" ", "")), 40);
  }

  /** The beginnings of files of 300 by 200 pixels, as the formats define them. */
  @ParameterizedTest
  @CsvSource({
    "PNG, 89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8 08060000",
    "GIF, 474946383961 2c01 c800 f70000",
    "JPEG, ffd8 ffe0 0004 0000 ffff c2 0011 08 00c8 012c 03 01 22 00 02 11 01 03 11 01",
    "WEBP, 52494646 24000000 57454250 56503820 18000000 300100 9d012a 2c01 c800 0000",
    "WEBP, 52494646 24000000 57454250 5650384c 18000000 2f 2bc13100 000000000000",
    "WEBP, 52494646 24000000 57454250 56503858 0a000000 10000000 2b0100 c70000"
  })
  void theHeaderSaysHowManyPixelsThereAre(AssetType type, String hex) {
    assertThat(PixelSize.of(type, bytes(hex))).contains(new PixelSize(300, 200));
  }

  @Test
  void whatIsCutOffOrOfAnotherTypeHasNoSize() {
    byte[] png = bytes("89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8 08060000");

    assertThat(PixelSize.of(AssetType.PNG, Arrays.copyOf(png, 20))).isEmpty();
    assertThat(PixelSize.of(AssetType.WEBP, png)).isEmpty();
    assertThat(PixelSize.of(AssetType.PDF, png)).isEmpty();
    assertThat(PixelSize.of(AssetType.JPEG, bytes("ffd8 ffe0 0004 0000 ffda 0008"))).isEmpty();
    assertThat(PixelSize.of(AssetType.JPEG, bytes("ffd8 ffe0 ffff 0000 ffc0 0011"))).isEmpty();
    assertThat(PixelSize.of(AssetType.JPEG, bytes("ffd8 ffff ffff ffff ffff ffff"))).isEmpty();
  }
}
