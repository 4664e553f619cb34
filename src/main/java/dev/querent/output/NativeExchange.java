package dev.querent.output;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Exchanges two folders in one step of the file system, so that there is no moment without either.
 * Linux offers this as {@code renameat2} with {@code RENAME_EXCHANGE}.
 */
final class NativeExchange {
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;

  private static final int EBUSY = 16;
  private static final int EXDEV = 18;
  private static final int EINVAL = 22;
  private static final int ENOSYS = 38;
  private static final int EOPNOTSUPP = 95;

  /** errno(3) of kernels and file systems that cannot exchange. */
  private static final Set<Integer> UNSUPPORTED = Set.of(EXDEV, EINVAL, ENOSYS, EOPNOTSUPP);

  private NativeExchange() {}

  /**
   * Exchanges two folders.
   *
   * @return false, with nothing changed, where that is not possible here
   */
  static boolean exchange(Path one, Path other) throws IOException {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return false;
    }
    try {
      Function rename = Function.getFunction("c", "renameat2", Function.THROW_LAST_ERROR);
      Object[] arguments = {AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE};
      return rename.invokeInt(arguments) == 0;
    } catch (LastErrorException e) {
      if (UNSUPPORTED.contains(e.getErrorCode())) {
        return false;
      }
      String why = e.getErrorCode() == EBUSY ? "one of them is a mount point" : e.getMessage();
      throw new IOException("cannot exchange '" + one + "' and '" + other + "': " + why, e);
    } catch (LinkageError e) {
      // No native library for this processor, or a C library without the function.
      return false;
    }
  }

  /**
   * The path as the kernel has it, with a zero byte at its end. The URI of a path holds its bytes
   * whatever the locale; its text does not where the locale cannot express them.
   */
  static byte[] bytes(Path path) throws IOException {
    String uri = path.toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '%') {
        bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(uri.charAt(i));
      }
    }
    if (bytes.toString(StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
      throw new FileNotFoundException(path.toString());
    }
    bytes.write(0);
    return bytes.toByteArray();
  }
}
