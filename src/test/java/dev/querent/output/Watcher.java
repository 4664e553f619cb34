package dev.querent.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Looks at a page all the time, as a visitor would. */
final class Watcher implements AutoCloseable {
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Pattern whole;
  private volatile boolean stopped;
  private volatile int looks;

  /**
   * @param whole what every visitor must find, as a regular expression
   */
  Watcher(Path page, String whole) {
    this.whole = Pattern.compile(whole, Pattern.DOTALL);
    new Thread(() -> watch(page)).start();
  }

  private void watch(Path page) {
    for (int look = 0; !stopped; look++) {
      // One look may have entered the old folder just before the swap and found it being
      // deleted; a second look right after must find the new one.
      if (!isWhole(page) && !isWhole(page)) {
        failures.add("index.html is absent or cut off at look " + look);
      }
      looks = look;
      LockSupport.parkNanos(100_000);
    }
  }

  private boolean isWhole(Path page) {
    try {
      return whole.matcher(Files.readString(page)).matches();
    } catch (IOException e) {
      return false;
    }
  }

  Queue<String> failures() {
    return failures;
  }

  int looks() {
    return looks;
  }

  @Override
  public void close() {
    stopped = true;
  }
}
