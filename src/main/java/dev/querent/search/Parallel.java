package dev.querent.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Does one thing to each item of a list, perhaps on several threads. */
public interface Parallel {
  /** One after the other. */
  Parallel ONE_BY_ONE =
      new Parallel() {
        @Override
        public <T, R> List<R> map(List<T> items, Work<T, R> work) throws IOException {
          List<R> results = new ArrayList<>();
          for (T item : items) {
            results.add(work.apply(item));
          }
          return results;
        }
      };

  /** Work that may fail because of the machine. */
  @FunctionalInterface
  interface Work<T, R> {
    /** The result for one item. */
    R apply(T item) throws IOException;
  }

  /**
   * The results of {@code work} in the order of the items.
   *
   * @throws IOException when the machine fails
   */
  <T, R> List<R> map(List<T> items, Work<T, R> work) throws IOException;
}
