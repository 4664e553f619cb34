package dev.querent.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time one file may take, on the thread that made it. Processor time and not wall
 * time, so that a busy machine does not make good files fail.
 */
final class Deadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean CPU_TIME = THREADS.isCurrentThreadCpuTimeSupported();
  private static final int CALLS_PER_LOOK = 4096;

  private final long end;
  private int calls;

  Deadline(Duration budget) {
    this.end = now() + budget.toNanos();
  }

  /** Counts one step, and looks at the clock now and then. */
  void step() {
    if (++calls >= CALLS_PER_LOOK) {
      calls = 0;
      look();
    }
  }

  /** Counts {@code steps} steps at once. */
  void steps(int steps) {
    calls += Math.min(steps, CALLS_PER_LOOK) - 1;
    step();
  }

  /** Looks at the clock: for steps that are long themselves. */
  void look() {
    if (now() - end > 0) {
      throw new Passed();
    }
  }

  private static long now() {
    if (CPU_TIME) {
      long time = THREADS.getCurrentThreadCpuTime();
      if (time >= 0) {
        return time;
      }
    }
    return System.nanoTime();
  }

  /** The budget is used up. It carries no stack trace: it is thrown out of deep recursions. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Passed() {
      super("deadline has passed", null, false, false);
    }
  }
}
