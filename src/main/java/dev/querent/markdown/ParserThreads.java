package dev.querent.markdown;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes threads on which Markdown can be parsed: their stack is large enough for hostile nesting. A
 * {@link MarkdownReader} called from another thread moves to one of these, which costs a little; a
 * build that reads many files uses them for its workers.
 */
public final class ParserThreads implements ThreadFactory {
  /** Reserved, not used: memory is taken as the stack grows. */
  private static final long STACK_BYTES = 256L << 20;

  private final AtomicInteger made = new AtomicInteger();

  @Override
  public Thread newThread(Runnable work) {
    return new ParserThread(work, "markdown-" + made.incrementAndGet());
  }

  /** Whether the current thread is one of these. */
  static boolean isCurrent() {
    return Thread.currentThread() instanceof ParserThread;
  }

  private static final class ParserThread extends Thread {
    ParserThread(Runnable work, String name) {
      super(null, work, name, STACK_BYTES);
      setDaemon(true);
    }
  }
}
