package dev.querent.build;

import dev.querent.markdown.ParserThreads;
import dev.querent.search.Parallel;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one thing to each item of a list on several threads. Results come in the order of the items,
 * so that the number of threads does not show.
 */
final class Workers implements Parallel, AutoCloseable {
  private final ExecutorService executor;
  private final int threads;

  Workers(int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads, new ParserThreads());
  }

  /**
   * The results of {@code work} in the order of the items. A failure ends it all: no item is begun
   * after it, those that are being worked on are finished, and of several failures that of the
   * first item is thrown, whichever was faster.
   */
  @Override
  public <T, R> List<R> map(List<T> items, Work<T, R> work) throws IOException {
    Run<T, R> run = new Run<>(items, work);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, items.size()); i++) {
      running.add(executor.submit(run::takeUntilEmpty));
    }
    for (Future<?> worker : running) {
      // Whoever catches the failure may delete what the workers are writing.
      run.awaitEnd(worker);
    }
    return run.results();
  }

  /** One pass over a list. */
  private static final class Run<T, R> {
    private final List<T> items;
    private final Work<T, R> work;
    private final AtomicInteger next = new AtomicInteger();
    private final List<R> results = new ArrayList<>();
    private final ConcurrentSkipListMap<Integer, Throwable> failures =
        new ConcurrentSkipListMap<>();

    Run(List<T> items, Work<T, R> work) {
      this.items = items;
      this.work = work;
      items.forEach(item -> results.add(null));
    }

    void takeUntilEmpty() {
      for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
        try {
          // Each slot is written by one thread, and read after its Future is done.
          results.set(i, work.apply(items.get(i)));
        } catch (IOException | RuntimeException | Error e) {
          failures.put(i, e);
          next.set(items.size());
        }
      }
    }

    void awaitEnd(Future<?> worker) {
      boolean interrupted = false;
      while (true) {
        try {
          worker.get();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          failures.put(items.size(), new InterruptedIOException("interrupted"));
          next.set(items.size());
        } catch (ExecutionException e) {
          throw new IllegalStateException("a worker keeps its failures", e.getCause());
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    List<R> results() throws IOException {
      if (!failures.isEmpty()) {
        throw unwrap(failures.firstEntry().getValue());
      }
      return results;
    }
  }

  private static IOException unwrap(Throwable cause) {
    if (cause instanceof IOException io) {
      return io;
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
