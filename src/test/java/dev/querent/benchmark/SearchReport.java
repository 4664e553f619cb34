package dev.querent.benchmark;

import dev.querent.benchmark.MeasuredCommand.Cost;
import dev.querent.benchmark.Transfers.Load;
import java.util.List;
import java.util.Locale;

/** The tables. */
record SearchReport(List<SiteResult> results) {
  SearchReport {
    results = List.copyOf(results);
  }

  @Override
  public String toString() {
    return String.join("\n", transfers(), bodies(), times(), builds(), indexes());
  }

  private String transfers() {
    MarkdownTable table =
        new MarkdownTable(
            "Bytes transferred",
            2,
            "questions",
            "client",
            "client code",
            "first search",
            "90 %",
            "requests",
            "following",
            "90 %",
            "requests",
            "first / Querent",
            "following / Querent");
    for (SiteResult result : results) {
      for (SearchVisits visits : result.visits()) {
        table.row(transfers(result, visits));
      }
    }
    return table.toString();
  }

  private static List<String> transfers(SiteResult result, SearchVisits visits) {
    SearchVisits base = result.visits().get(0);
    Sample first = SearchVisits.sample(visits.first(), Load::bytes);
    Sample following = SearchVisits.sample(visits.following(), Load::bytes);
    return List.of(
        whole(result.questions()),
        visits.client().name(),
        whole(SearchVisits.sample(visits.first(), Load::code).median()),
        whole(first.median()),
        whole(first.ninetieth()),
        whole(SearchVisits.sample(visits.first(), Load::requests).median()),
        whole(following.median()),
        whole(following.ninetieth()),
        whole(SearchVisits.sample(visits.following(), Load::requests).median()),
        ratio(first.median(), SearchVisits.sample(base.first(), Load::bytes).median()),
        ratio(following.median(), SearchVisits.sample(base.following(), Load::bytes).median()));
  }

  private String bodies() {
    MarkdownTable table =
        new MarkdownTable(
            "The same without the heads of the answers",
            2,
            "questions",
            "client",
            "first search",
            "90 %",
            "following",
            "90 %");
    for (SiteResult result : results) {
      for (SearchVisits visits : result.visits()) {
        Sample first = SearchVisits.sample(visits.first(), Load::bodies);
        Sample following = SearchVisits.sample(visits.following(), Load::bodies);
        table.row(
            List.of(
                whole(result.questions()),
                visits.client().name(),
                whole(first.median()),
                whole(first.ninetieth()),
                whole(following.median()),
                whole(following.ninetieth())));
      }
    }
    return table.toString();
  }

  private String times() {
    MarkdownTable table =
        new MarkdownTable(
            "Time, in milliseconds", 2, "questions", "what", "median", "90 %", "times measured");
    for (SiteResult result : results) {
      result
          .times()
          .forEach(
              (what, sample) ->
                  table.row(
                      List.of(
                          whole(result.questions()),
                          what,
                          decimal(sample.median()),
                          decimal(sample.ninetieth()),
                          whole(sample.values().size()))));
    }
    return table.toString();
  }

  private String builds() {
    MarkdownTable table =
        new MarkdownTable(
            "Building", 2, "questions", "what", "CPU seconds", "memory, MiB", "CPU / Pagefind");
    for (SiteResult result : results) {
      BuildCosts costs = result.costs();
      double pagefind = costs.pagefind().isEmpty() ? 0 : cpu(costs.pagefind()).median();
      table.row(build(result, "a site without search", costs.without(), pagefind));
      table.row(build(result, "a site with search", costs.with(), pagefind));
      table.row(build(result, "the difference", costs.ofSearch(), pagefind));
      if (pagefind > 0) {
        table.row(build(result, "Pagefind", costs.pagefind(), pagefind));
      }
    }
    return table.toString();
  }

  private static List<String> build(
      SiteResult result, String what, List<Cost> costs, double pagefind) {
    double cpu = cpu(costs).median();
    return List.of(
        whole(result.questions()),
        what,
        String.format(Locale.ROOT, "%.2f", cpu),
        memory(costs),
        ratio(cpu, pagefind));
  }

  private static Sample cpu(List<Cost> costs) {
    return new Sample(costs.stream().map(Cost::cpuSeconds).toList());
  }

  private static String memory(List<Cost> costs) {
    if (costs.stream().anyMatch(cost -> cost.mebibytes().isEmpty())) {
      return "not measured";
    }
    List<Double> mebibytes = costs.stream().map(cost -> cost.mebibytes().getAsDouble()).toList();
    return whole(new Sample(mebibytes).median());
  }

  private String indexes() {
    MarkdownTable table =
        new MarkdownTable(
            "The index on disk", 2, "questions", "of", "files", "bytes", "bytes / Querent");
    for (SiteResult result : results) {
      table.row(index(result, "Querent", result.index()));
      result.pagefindIndex().ifPresent(size -> table.row(index(result, "Pagefind", size)));
    }
    return table.toString();
  }

  private static List<String> index(SiteResult result, String tool, FolderSize size) {
    return List.of(
        whole(result.questions()),
        tool,
        whole(size.files()),
        whole(size.bytes()),
        ratio(size.bytes(), result.index().bytes()));
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.1f", number);
  }

  private static String ratio(double number, double base) {
    return base > 0 ? String.format(Locale.ROOT, "%.2f", number / base) : "";
  }
}
