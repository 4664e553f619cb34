package dev.querent.cli;

import dev.querent.build.BuildRequest;
import dev.querent.url.WebAddress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options of {@code querent build}. */
record BuildOptions(BuildRequest request, Format format, Color color) {
  private static final String HELP = "help";
  private static final int MOST_THREADS = 256;

  /** How diagnostics are printed. */
  enum Format {
    TEXT,
    JSON,
    GITHUB
  }

  /** When diagnostics are coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** Every option with its help, in the order in which they are shown. */
  private enum Flag {
    OUTPUT("output", "DIR", "publish to this folder (default: site)"),
    BASE_URL(
        "base-url", "URL", "the address the site will have, instead of the one in querent.yaml"),
    FORMAT("format", "FORMAT", "how problems are printed: text, json or github (default: text)"),
    COLOR("color", "WHEN", "colour problems: auto, always or never (default: auto)"),
    THREADS("threads", "N", "how many threads work at once (default: one per processor)"),
    PROJECT("project", "DIR", "the folder with querent.yaml (default: this folder)");

    private final String name;
    private final String argument;
    private final String help;

    Flag(String name, String argument, String help) {
      this.name = name;
      this.argument = argument;
      this.help = help;
    }
  }

  static BuildOptions parse(Path folder, String... arguments) throws UsageException {
    Options options = new Options();
    options.addOption(Option.builder("h").longOpt(HELP).get());
    for (Flag flag : Flag.values()) {
      options.addOption(Option.builder().longOpt(flag.name).hasArg().argName(flag.argument).get());
    }
    CommandLine line = new OptionReader("build", options).read(arguments);
    Path project = path(line, Flag.PROJECT, folder, folder);
    BuildRequest request =
        new BuildRequest(
            project,
            path(line, Flag.OUTPUT, folder, project.resolve("site")),
            baseUrl(line),
            threads(line));
    return new BuildOptions(
        request,
        OptionReader.word(line, Flag.FORMAT.name, Format.TEXT),
        OptionReader.word(line, Flag.COLOR.name, Color.AUTO));
  }

  /** Whether help is wanted, whatever else is written. */
  static boolean asksForHelp(String... arguments) {
    return Arrays.stream(arguments).anyMatch(word -> word.equals("--" + HELP) || word.equals("-h"));
  }

  boolean colored(boolean byDefault) {
    return color == Color.ALWAYS || (color == Color.AUTO && byDefault);
  }

  static void printHelp(PrintStream out) {
    out.print(Usage.BUILD);
    out.println();
    for (Flag flag : Flag.values()) {
      String left = "  --" + flag.name + " " + flag.argument;
      out.println(left + " ".repeat(Math.max(2, 22 - left.length())) + flag.help);
    }
    out.println("  -h, --help          print this text");
  }

  private static Path path(CommandLine line, Flag flag, Path folder, Path otherwise)
      throws UsageException {
    return OptionReader.folder(line, flag.name, flag.argument, folder, otherwise);
  }

  private static Optional<String> baseUrl(CommandLine line) throws UsageException {
    String written = line.getOptionValue(Flag.BASE_URL.name);
    if (written == null) {
      return Optional.empty();
    }
    Optional<String> address = WebAddress.ofSite(written);
    if (address.isPresent()) {
      return address;
    }
    throw new UsageException(
        "'" + written + "' is not the address of a site",
        "write all of it, such as 'https://example.org/docs/'");
  }

  private static int threads(CommandLine line) throws UsageException {
    int processors = Runtime.getRuntime().availableProcessors();
    return OptionReader.number(
        line, Flag.THREADS.name, MOST_THREADS, "number of threads", processors);
  }
}
