package dev.querent.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** Reads a file up to a bound that holds even when the file grows meanwhile. */
final class BoundedFile {
  private BoundedFile() {}

  /** The bytes of a file, but never more than {@code limit + 1} of them; follows no link. */
  static byte[] read(Path file, int limit) throws IOException {
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer buffer = ByteBuffer.allocate(room(channel.size(), limit));
      while (buffer.position() <= limit && channel.read(buffer) >= 0) {
        if (!buffer.hasRemaining() && buffer.position() <= limit) {
          int larger = room(2L * buffer.capacity(), limit);
          buffer = ByteBuffer.allocate(larger).put(buffer.flip());
        }
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    }
  }

  /** One byte more than expected, so that the end of the file is seen without growing. */
  private static int room(long expected, int limit) {
    return (int) Math.min(expected, limit) + 1;
  }
}
