package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {
  @TempDir Path folder;

  @Test
  void aLockIsHeldOnce() throws IOException {
    Path file = folder.resolve(".site.querent/lock");
    try (BuildLock lock = BuildLock.tryAcquire(file).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(BuildLock.tryAcquire(file)).isEmpty();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsAFailureAndNotALock() {
    Path file = folder.resolve("nowhere/.site.querent/lock");
    assertThatThrownBy(() -> BuildLock.tryAcquire(file))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining(file.getParent().toString())
        .hasMessageContaining("cannot be made");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDiskNamesTheFile() throws IOException {
    Path full = Path.of("/dev/full");
    try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
      assertThatThrownBy(() -> BuildLock.sign(channel, full))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot write '/dev/full': ");
    }
  }

  static boolean hasFullDevice() {
    return Files.isWritable(Path.of("/dev/full"));
  }
}
