package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeExchangeTest {
  @TempDir Path folder;

  @Test
  void twoFoldersChangePlacesInOneStep() throws IOException {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Path one = Files.createDirectory(folder.resolve("one %41 é"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createFile(one.resolve("x"));
    assertThat(NativeExchange.exchange(one, other)).isTrue();
    assertThat(other.resolve("x")).exists();
    assertThat(one.resolve("x")).doesNotExist();
  }

  @Test
  void aFailureSaysWhy() {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    assertThatThrownBy(() -> NativeExchange.exchange(folder, folder.resolve("absent")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("absent")
        .hasRootCauseMessage("[2] No such file or directory");
  }

  @Test
  void aPathKeepsItsBytes() throws IOException {
    assertThat(NativeExchange.bytes(Path.of("/a b/%/é+?#")))
        .isEqualTo("/a b/%/é+?#\0".getBytes(StandardCharsets.UTF_8));
  }
}
