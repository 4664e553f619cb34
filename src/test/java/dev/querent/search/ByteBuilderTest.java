package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.ZlibFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteBuilderTest {
  private static byte[] varint(int number) {
    ByteBuilder bytes = new ByteBuilder(0);
    bytes.varint(number);
    return bytes.toBytes();
  }

  @Test
  void numbersHaveSevenBitsAByteTheLowestFirst() {
    assertThat(varint(0)).containsExactly(0);
    assertThat(varint(127)).containsExactly(127);
    assertThat(varint(128)).containsExactly(0x80, 1);
    assertThat(varint(300)).containsExactly(0xac, 2);
    assertThat(varint(Integer.MAX_VALUE)).containsExactly(0xff, 0xff, 0xff, 0xff, 7);
  }

  @Test
  void postingsAreDifferencesAndFrequencies() {
    Postings postings = new Postings();
    postings.add(0, 1);
    postings.add(1, 2);
    postings.add(101, 5);
    ByteBuilder bytes = new ByteBuilder(0);
    postings.writeTo(bytes);
    assertThat(bytes.toBytes()).containsExactly(1, 2, 0, 0xc8, 1, 3);
    assertThat(postings.documents()).isEqualTo(3);
    assertThat(postings.size()).isEqualTo(6);
  }

  @Test
  void compressedFilesAreAllOfTheirContents() {
    try (Zlib zlib = new Zlib()) {
      for (String text : new String[] {"", "a", "the same ".repeat(10_000)}) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] compressed = zlib.compress(bytes);
        assertThat(zlib.compress(bytes)).isEqualTo(compressed);
        assertThat(ZlibFile.unpack(compressed)).isEqualTo(bytes);
      }
    }
  }
}
