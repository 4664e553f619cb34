package dev.querent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Place LINE_2 = new Place("a.md", 2, 1, 1, "x");

  @Test
  void whatWasReportedIsSortedByPlace() {
    Diagnostics diagnostics = new Diagnostics();
    Diagnostic last = Diagnostic.of(Rule.MISSING_TITLE, Place.ofFile("b.md"), "it has no title");
    Diagnostic warning = Diagnostic.of(Rule.MISSING_ALT, LINE_2, "the image has no text");
    Diagnostic error = Diagnostic.of(Rule.UNKNOWN_KEY, LINE_2, "unknown key 'x'");
    Diagnostic first = Diagnostic.of(Rule.MISSING_ID, Place.ofFile("a.md"), "it has no id");
    List.of(last, warning, error, first).forEach(diagnostics::report);
    assertThat(diagnostics.sorted()).containsExactly(first, error, warning, last);
  }

  @Test
  void theSameMistakeIsKeptOnce() {
    Diagnostics diagnostics = new Diagnostics();
    for (int i = 0; i < 3; i++) {
      diagnostics.report(Diagnostic.of(Rule.UNKNOWN_KEY, LINE_2, "unknown key 'x'"));
    }
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.count(Severity.ERROR)).isEqualTo(1);
  }

  @Test
  void differentMistakesAtOnePlaceAreAllKept() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(Diagnostic.of(Rule.UNKNOWN_KEY, LINE_2, "unknown key 'x'"));
    diagnostics.report(Diagnostic.of(Rule.UNKNOWN_KEY, LINE_2, "unknown key 'y'"));
    diagnostics.report(Diagnostic.of(Rule.BAD_VALUE, LINE_2, "unknown key 'x'"));
    assertThat(diagnostics.sorted()).hasSize(3);
  }

  @Test
  void whichHintIsKeptDoesNotDependOnWhoWasFirst() {
    Diagnostic plain = Diagnostic.of(Rule.UNKNOWN_KEY, LINE_2, "unknown key 'x'");
    List<Diagnostic> reports =
        new ArrayList<>(List.of(plain, plain.withHint("write y"), plain.withHint("write z")));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(reports, new Random(i));
      Diagnostics diagnostics = new Diagnostics();
      reports.forEach(diagnostics::report);
      assertThat(diagnostics.sorted()).containsExactly(plain.withHint("write y"));
    }
  }

  @Test
  void onlyErrorsStopABuild() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(Diagnostic.of(Rule.MISSING_ID, LINE_2, "the question has no id"));
    assertThat(diagnostics.hasErrors()).isFalse();
    diagnostics.report(Diagnostic.of(Rule.MISSING_TITLE, LINE_2, "the file has no title"));
    assertThat(diagnostics.hasErrors()).isTrue();
    assertThat(diagnostics.count(Severity.WARNING)).isEqualTo(1);
  }

  @Test
  void theListIsThatOfOneMoment() {
    Diagnostics diagnostics = new Diagnostics();
    List<Diagnostic> before = diagnostics.sorted();
    diagnostics.report(Diagnostic.of(Rule.MISSING_TITLE, LINE_2, "the file has no title"));
    assertThat(before).isEmpty();
  }

  @Test
  void manyThreadsGiveTheListThatOneThreadGives() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    List<Diagnostic> reports = reports();
    Diagnostics alone = new Diagnostics();
    reports.forEach(alone::report);
    for (int round = 0; round < 5; round++) {
      Diagnostics shared = new Diagnostics();
      reportFromThreads(reports, shared, new Random(seed + round));
      assertThat(shared.sorted()).as("-Dseed=%d", seed).isEqualTo(alone.sorted());
    }
  }

  @Test
  void aMessageMustSaySomething() {
    assertThatThrownBy(() -> Diagnostic.of(Rule.BAD_ID, LINE_2, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("message of bad-id is blank");
  }

  private static List<Diagnostic> reports() {
    List<Diagnostic> reports = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      for (int line = 1; line <= 20; line++) {
        Place place = new Place("f" + line % 4 + ".md", line, 1, 1, "x");
        reports.add(Diagnostic.of(rule, place, "message " + line % 7));
        reports.add(Diagnostic.of(rule, place, "message " + line % 7).withHint("do " + line));
      }
    }
    return reports;
  }

  private static void reportFromThreads(List<Diagnostic> reports, Diagnostics shared, Random random)
      throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        List<Diagnostic> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);
        tasks.add(
            () -> {
              start.await();
              shuffled.forEach(shared::report);
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
