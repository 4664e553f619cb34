package dev.querent.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void resultsComeInTheOrderOfTheItems() throws IOException {
    List<Integer> items = IntStream.range(0, 1000).boxed().toList();
    try (Workers workers = new Workers(4)) {
      assertThat(workers.map(items, i -> i * 2)).isEqualTo(items.stream().map(i -> i * 2).toList());
    }
  }

  @Test
  void nobodyIsAtWorkAnyMoreWhenAFailureIsKnown() {
    CountDownLatch failing = new CountDownLatch(1);
    AtomicBoolean working = new AtomicBoolean();
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.map(
                      List.of("fails", "works"),
                      item -> {
                        if (item.equals("fails")) {
                          awaitTrue(working);
                          failing.countDown();
                          throw new IOException("no space");
                        }
                        working.set(true);
                        awaitOpen(failing);
                        // The failure is on its way to the caller while this one goes on.
                        for (int i = 0; i < 1000; i++) {
                          Thread.onSpinWait();
                        }
                        Thread.yield();
                        working.set(false);
                        return item;
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("no space");
      assertThat(working).isFalse();
    }
  }

  @RepeatedTest(20)
  void ofSeveralFailuresThatOfTheFirstItemIsTold() {
    List<Integer> items = IntStream.range(0, 100).boxed().toList();
    try (Workers workers = new Workers(8)) {
      assertThatThrownBy(() -> workers.map(items, WorkersTest::failFromTheFourthOn))
          .hasMessage("item 3");
    }
  }

  private static int failFromTheFourthOn(int item) {
    if (item >= 3) {
      throw new IllegalStateException("item " + item);
    }
    return item;
  }

  private static void awaitTrue(AtomicBoolean flag) {
    while (!flag.get()) {
      Thread.onSpinWait();
    }
  }

  private static void awaitOpen(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
