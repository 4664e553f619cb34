package dev.querent.benchmark;

import dev.querent.browser.WebBrowser;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Started by {@code script/benchmark-search}, which says what its arguments are. */
public final class SearchBenchmark {
  private static final Path REPOSITORY =
      Path.of(System.getProperty("querent.repository", "")).toAbsolutePath();

  private static final List<String> QUERENT = List.of(REPOSITORY.resolve("querent").toString());
  private static final String MODULES = "themes/default/static/js/search";

  /** What an answer takes from a host of static sites; the dialog waits for typing to rest then. */
  private static final int LATENCY_MILLISECONDS = 40;

  /** So many readers type in the dialog; that takes long. */
  private static final int MOST_TYPING = 10;

  /** So many queries are typed to measure time, which are some hundred keystrokes. */
  private static final int MOST_TYPED = 12;

  private final BenchmarkOptions options;
  private final Path work;
  private final MeasuredBuilds builds;

  private SearchBenchmark(BenchmarkOptions options, List<String> querent, Path work)
      throws IOException {
    this.options = options;
    this.work = work;
    this.builds =
        new MeasuredBuilds(new MeasuredCommand(work), querent, options.pagefind(), options.runs());
  }

  /** Exit codes are those of Querent: 2 for wrong arguments, 3 where the machine fails. */
  public static void main(String[] arguments) {
    int code = 0;
    try {
      BenchmarkOptions options = BenchmarkOptions.of(List.of(arguments), System.getenv());
      print(options, QUERENT, System.out);
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
   * Measures, and prints the report.
   *
   * @param querent what to run, before arguments
   */
  static void print(BenchmarkOptions options, List<String> querent, PrintStream out)
      throws IOException {
    if (!WebBrowser.isInstalled()) {
      throw new IOException("neither Chromium nor Chrome was found");
    }
    if (options.pagefind().isEmpty()) {
      say("Pagefind was not found: Querent is measured alone");
    }
    Path work = Files.createTempDirectory("querent-benchmark.");
    try (WebBrowser browser = new WebBrowser()) {
      SearchBenchmark benchmark = new SearchBenchmark(options, querent, work);
      benchmark.warmUp();
      List<SiteResult> results = new ArrayList<>();
      for (int questions : options.questions()) {
        results.add(benchmark.measure(questions, browser));
      }
      out.println(benchmark.circumstances(browser));
      out.print(new SearchReport(results));
    } finally {
      BenchmarkSite.delete(work);
    }
  }

  /** The launcher keeps a class archive of the first build, which is not counted. */
  private void warmUp() throws IOException {
    Path folder = work.resolve("warm-up");
    builds.build(new BenchmarkSite(folder, 1), true);
    BenchmarkSite.delete(folder);
  }

  private SiteResult measure(int questions, WebBrowser browser) throws IOException {
    Path folder = work.resolve("questions-" + questions);
    say(questions + " questions: generating");
    BenchmarkSite site = new BenchmarkSite(folder, questions);
    say(questions + " questions: building");
    BuildCosts costs = builds.of(site);
    List<String> queries =
        TypedQueries.of(site.built(true), options.visits() * SearchVisits.SEARCHES);
    try (TransferServer server = new TransferServer()) {
      Addresses addresses = Addresses.of(server, site);
      say(questions + " questions: searching");
      server.latency(LATENCY_MILLISECONDS);
      List<SearchVisits> visits = visits(browser, addresses, queries);
      server.latency(0);
      say(questions + " questions: taking the time");
      Map<String, Sample> times = times(browser, addresses, queries);
      Optional<FolderSize> pagefindIndex = Optional.empty();
      if (options.pagefind().isPresent()) {
        pagefindIndex = Optional.of(FolderSize.ofPagefind(site.pages()));
      }
      FolderSize index = FolderSize.ofQuerent(site.built(true));
      return new SiteResult(questions, visits, times, costs, index, pagefindIndex);
    } finally {
      BenchmarkSite.delete(folder);
    }
  }

  private List<SearchVisits> visits(WebBrowser browser, Addresses addresses, List<String> queries) {
    int typed = Math.min(options.visits(), MOST_TYPING) * SearchVisits.SEARCHES;
    SearchClient engine = SearchClient.engine(addresses.engine, addresses.manifest);
    List<SearchVisits> visits = new ArrayList<>();
    visits.add(SearchVisits.of(engine, browser, addresses.page, queries));
    if (options.pagefind().isPresent()) {
      SearchClient pagefind = SearchClient.pagefind(addresses.pagefind);
      visits.add(SearchVisits.of(pagefind, browser, addresses.page, queries));
    }
    SearchClient dialog = SearchClient.dialog();
    visits.add(SearchVisits.of(dialog, browser, addresses.page, queries.subList(0, typed)));
    return visits;
  }

  private Map<String, Sample> times(WebBrowser browser, Addresses addresses, List<String> queries) {
    List<String> typed = queries.subList(0, Math.min(MOST_TYPED, 2 * options.visits()));
    SearchTimes.Keystrokes keystrokes =
        new SearchTimes(browser, addresses.page, typed).keystrokes();
    SearchTimes times = new SearchTimes(browser, addresses.page, queries);
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("keystroke to paint, files in the browser's cache", keystrokes.fromCache());
    samples.put("keystroke to paint, files in memory", keystrokes.fromMemory());
    samples.put("ranking alone", times.ranking(addresses.modules, addresses.manifest));
    samples.put(
        "Querent: search, ten results with excerpts",
        times.engine(addresses.modules, addresses.manifest));
    if (options.pagefind().isPresent()) {
      samples.put(
          "Pagefind: search, ten results with excerpts", times.pagefind(addresses.pagefind));
    }
    return samples;
  }

  private String circumstances(WebBrowser browser) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("Command: `").append(options.command()).append("`, ");
    text.append(Instant.now().toString(), 0, 10).append(".\n");
    text.append("Java ").append(System.getProperty("java.version"));
    text.append(", Chromium ").append(browser.version());
    if (options.pagefind().isPresent()) {
      text.append(", Pagefind ").append(options.pagefind().get().version());
    }
    text.append(".\n").append(System.getProperty("os.name")).append(' ');
    text.append(System.getProperty("os.arch")).append(", ");
    text.append(Runtime.getRuntime().availableProcessors()).append(" processors, load ");
    text.append(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()).append(".\n");
    return text.toString();
  }

  private static void say(String message) {
    System.err.println("script/benchmark-search: " + message);
  }

  /** Where what is measured is served. */
  private record Addresses(
      String page, String engine, String manifest, String modules, String pagefind) {
    static Addresses of(TransferServer server, BenchmarkSite site) throws IOException {
      String root = server.serve("/", site.built(true));
      String modules = server.serve("/modules/", REPOSITORY.resolve(MODULES));
      String pagefind = server.serve("/pagefind/", site.pages().resolve(Pagefind.FOLDER));
      return new Addresses(
          root + site.page(),
          root + site.engine(),
          root + "search/manifest.json",
          modules,
          pagefind + "pagefind.js");
    }
  }
}
