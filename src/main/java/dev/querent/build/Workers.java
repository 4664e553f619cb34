package dev.querent.build;

import dev.querent.markdown.ParserThreads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one thing to each item of a list on several threads. Results come in the order of the items,
 * so that the number of threads does not show.
 */
final class Workers implements AutoCloseable {
  private final ExecutorService executor;
  private final int threads;

  Workers(int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads, new ParserThreads());
  }

  /** Work that may fail because of the machine. */
  @FunctionalInterface
  interface Work<T, R> {
    R apply(T item) throws IOException;
  }

  /** The results of {@code work} in the order of the items; the first failure ends it all. */
  <T, R> List<R> map(List<T> items, Work<T, R> work) throws IOException {
    List<R> results = new ArrayList<>(items.size());
    items.forEach(item -> results.add(null));
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, items.size()); i++) {
      running.add(executor.submit(() -> takeUntilEmpty(items, next, results, work)));
    }
    waitFor(running, () -> next.set(items.size()));
    return results;
  }

  /**
   * Waits until no worker is at work any more, also after a failure: what the caller does next,
   * such as removing what was written, must not meet a worker that still writes.
   */
  private static void waitFor(List<Future<?>> running, Runnable stop) throws IOException {
    Optional<Throwable> failure = Optional.empty();
    boolean interrupted = false;
    for (Future<?> worker : running) {
      boolean ended = false;
      while (!ended) {
        try {
          worker.get();
          ended = true;
        } catch (InterruptedException e) {
          interrupted = true;
          stop.run();
        } catch (ExecutionException e) {
          failure = failure.or(() -> Optional.of(e.getCause()));
          stop.run();
          ended = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    if (failure.isPresent()) {
      throw unwrap(failure.get());
    }
  }

  private static <T, R> void takeUntilEmpty(
      List<T> items, AtomicInteger next, List<R> results, Work<T, R> work) {
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      try {
        // Each slot is written by one thread, and read after its Future is done.
        results.set(i, work.apply(items.get(i)));
      } catch (IOException e) {
        next.set(items.size());
        throw new UncheckedIOException(e);
      }
    }
  }

  private static IOException unwrap(Throwable cause) {
    if (cause instanceof UncheckedIOException io) {
      return io.getCause();
    }
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
