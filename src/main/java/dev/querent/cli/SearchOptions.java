package dev.querent.cli;

import dev.querent.build.BuildRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The words and options of {@code querent search}. */
record SearchOptions(BuildRequest request, String query, int limit, boolean json, boolean explain) {
  private static final String LIMIT = "limit";
  private static final String JSON = "json";
  private static final String EXPLAIN = "explain";
  private static final String PROJECT = "project";
  private static final int USUAL_LIMIT = 10;
  private static final int MOST = 1000;

  static SearchOptions parse(Path folder, String... arguments) throws UsageException {
    Options options = new Options();
    options.addOption(Option.builder("h").longOpt("help").get());
    options.addOption(Option.builder().longOpt(LIMIT).hasArg().argName("N").get());
    options.addOption(Option.builder().longOpt(JSON).get());
    options.addOption(Option.builder().longOpt(EXPLAIN).get());
    options.addOption(Option.builder().longOpt(PROJECT).hasArg().argName("DIR").get());
    CommandLine line = new OptionReader("search", options).readWithWords(arguments);
    String query = String.join(" ", line.getArgList());
    if (query.isBlank()) {
      throw new UsageException(
          "there is nothing to search for",
          "write it behind the command: querent search time wait");
    }
    Path project = OptionReader.folder(line, PROJECT, "DIR", folder, folder);
    int threads = Runtime.getRuntime().availableProcessors();
    return new SearchOptions(
        new BuildRequest(project, project.resolve("site"), Optional.empty(), threads),
        query,
        OptionReader.number(line, LIMIT, MOST, "number of results", USUAL_LIMIT),
        line.hasOption(JSON),
        line.hasOption(EXPLAIN));
  }

  static void printHelp(PrintStream out) {
    out.print(Usage.SEARCH);
  }
}
