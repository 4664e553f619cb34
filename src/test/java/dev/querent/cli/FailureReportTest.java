package dev.querent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureReportTest {
  @Test
  void aMissingPermissionIsNotSaidToBeThatOfWriting() {
    assertThat(told(new AccessDeniedException("/a/b")))
        .isEqualTo("querent: no permission for '/a/b'");
  }

  @Test
  void everyFailureOfAFileSaysMoreThanItsPath() {
    assertThat(told(new FileAlreadyExistsException("/a"))).isEqualTo("querent: '/a' is in the way");
    assertThat(told(new NoSuchFileException("/a"))).isEqualTo("querent: '/a' does not exist");
    assertThat(told(new FileSystemException("/a"))).isEqualTo("querent: '/a' cannot be used");
    assertThat(told(new FileSystemException("/a", null, "No space left on device")))
        .isEqualTo("querent: '/a': No space left on device");
  }

  @Test
  void aFailureWithoutAFileSaysWhatItIs() {
    assertThat(told(new IOException("disk on fire"))).isEqualTo("querent: disk on fire");
    assertThat(told(new FileSystemException(null, null, "odd"))).isEqualTo("querent: odd");
  }

  private static String told(IOException failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new FailureReport(new PrintStream(err, true, StandardCharsets.UTF_8)).machine(failure);
    return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
  }
}
