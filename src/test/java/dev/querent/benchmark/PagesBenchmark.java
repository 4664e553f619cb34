package dev.querent.benchmark;

import dev.querent.FirstVisit;
import dev.querent.benchmark.Lighthouse.Judgement;
import dev.querent.browser.OwnSite;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Started by {@code script/benchmark-pages}, which says what it takes. */
public final class PagesBenchmark {
  private static final Path REPOSITORY =
      Path.of(System.getProperty("querent.repository", "")).toAbsolutePath();

  /** What the page of a question has, and no other. */
  private static final String QUESTION = "class=\"question-foot\"";

  private final Path site;
  private final Optional<Lighthouse> lighthouse;

  private PagesBenchmark(Path site, Optional<Lighthouse> lighthouse) {
    this.site = site;
    this.lighthouse = lighthouse;
  }

  /** Exit codes are those of Querent: 2 for wrong arguments, 3 where the machine fails. */
  public static void main(String[] arguments) {
    int code = 0;
    try {
      Optional<Lighthouse> lighthouse = Lighthouse.find(System.getenv());
      print(lighthouse, List.of(REPOSITORY.resolve("querent").toString()), System.out);
    } catch (IllegalArgumentException e) {
      say(e.getMessage());
      code = 2;
    } catch (IOException e) {
      say(e.getMessage());
      code = 3;
    }
    System.exit(code);
  }

  /**
   * Builds the site of this repository, measures, and prints the report.
   *
   * @param querent what to run, before arguments
   */
  static void print(Optional<Lighthouse> lighthouse, List<String> querent, PrintStream out)
      throws IOException {
    if (lighthouse.isEmpty()) {
      say("Lighthouse was not found: only bytes are measured");
    }
    Path work = Files.createTempDirectory("querent-benchmark.");
    try {
      Path site = work.resolve("site");
      List<String> build = new ArrayList<>(querent);
      build.addAll(List.of("build", "--project", REPOSITORY.toString()));
      build.addAll(List.of("--output", site.toString(), "--base-url", OwnSite.BASE_URL));
      say("building");
      new MeasuredCommand(work).run(build);
      List<MeasuredPage> pages = new PagesBenchmark(site, lighthouse).measure();
      out.println(circumstances(lighthouse));
      out.print(new PagesReport(pages));
    } finally {
      BenchmarkSite.delete(work);
    }
  }

  private List<MeasuredPage> measure() throws IOException {
    List<MeasuredPage> pages = new ArrayList<>();
    try (TransferServer server = new TransferServer()) {
      String root = server.serve(OwnSite.BASE_PATH, site);
      for (Map.Entry<String, String> kind : OwnSite.KINDS.entrySet()) {
        String address = kind.getValue();
        FirstVisit visit = visit(site.resolve(OwnSite.fileOf(address)));
        say(kind.getKey() + ": /" + address);
        pages.add(new MeasuredPage(kind.getKey(), address, visit, judge(root + address)));
      }
    }
    pages.add(heaviestQuestion());
    return pages;
  }

  private FirstVisit visit(Path page) {
    return FirstVisit.of(site, OwnSite.BASE_PATH, page);
  }

  private List<Judgement> judge(String url) throws IOException {
    if (lighthouse.isEmpty()) {
      return List.of();
    }
    return List.of(lighthouse.get().judge(url, false), lighthouse.get().judge(url, true));
  }

  private MeasuredPage heaviestQuestion() throws IOException {
    List<FirstVisit> questions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.endsWith("index.html")).sorted().toList()) {
        if (Files.readString(file).contains(QUESTION)) {
          questions.add(visit(file));
        }
      }
    }
    FirstVisit heaviest =
        questions.stream()
            .max(Comparator.comparingInt(FirstVisit::weight))
            .orElseThrow(() -> new IOException("the site has no question"));
    Path folder = site.relativize(heaviest.page().getParent());
    String address = folder.toString().replace('\\', '/') + "/";
    return new MeasuredPage("heaviest question", address, heaviest, List.of());
  }

  private static String circumstances(Optional<Lighthouse> lighthouse) throws IOException {
    StringBuilder text = new StringBuilder("Command: `");
    text.append(lighthouse.isEmpty() ? "" : "LIGHTHOUSE=… ").append("script/benchmark-pages`, ");
    text.append(Instant.now().toString(), 0, 10).append(".\n");
    text.append("Java ").append(System.getProperty("java.version"));
    if (lighthouse.isPresent()) {
      text.append(", Lighthouse ").append(lighthouse.get().version());
    }
    text.append(".\n").append(System.getProperty("os.name")).append(' ');
    text.append(System.getProperty("os.arch")).append(", ");
    text.append(Runtime.getRuntime().availableProcessors()).append(" processors, load ");
    text.append(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()).append(".\n");
    return text.toString();
  }

  private static void say(String text) {
    System.err.println("script/benchmark-pages: " + text);
  }
}
