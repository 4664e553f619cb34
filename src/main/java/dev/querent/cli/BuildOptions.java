package dev.querent.cli;

import dev.querent.build.BuildRequest;
import dev.querent.diagnostic.Suggestion;
import dev.querent.url.WebAddress;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The options of {@code querent build}. */
record BuildOptions(BuildRequest request, Format format, Color color, boolean help) {
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

  static BuildOptions parse(Path folder, String... arguments) throws ParseException {
    Options options = new Options();
    options.addOption(Option.builder("h").longOpt("help").get());
    for (Flag flag : Flag.values()) {
      options.addOption(Option.builder().longOpt(flag.name).hasArg().get());
    }
    CommandLine line = parse(options, arguments);
    if (!line.getArgList().isEmpty()) {
      throw new ParseException("unexpected argument '" + line.getArgList().get(0) + "'");
    }
    Path project = path(line, Flag.PROJECT, folder, folder);
    BuildRequest request =
        new BuildRequest(
            project,
            path(line, Flag.OUTPUT, folder, project.resolve("site")),
            baseUrl(line),
            threads(line));
    return new BuildOptions(
        request,
        word(line, Flag.FORMAT, Format.TEXT),
        word(line, Flag.COLOR, Color.AUTO),
        line.hasOption("help"));
  }

  private static CommandLine parse(Options options, String... arguments) throws ParseException {
    try {
      return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, arguments);
    } catch (UnrecognizedOptionException e) {
      List<String> known = Stream.of(Flag.values()).map(flag -> "--" + flag.name).toList();
      String near =
          Suggestion.nearest(e.getOption(), known)
              .map(n -> "; did you mean '" + n + "'?")
              .orElse("");
      throw new ParseException("there is no option '" + e.getOption() + "'" + near);
    } catch (MissingArgumentException e) {
      throw new ParseException("the option '--" + e.getOption().getLongOpt() + "' needs a value");
    }
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
  }

  private static Path path(CommandLine line, Flag flag, Path folder, Path otherwise)
      throws ParseException {
    String written = line.getOptionValue(flag.name);
    if (written == null) {
      return otherwise;
    }
    try {
      if (!written.isEmpty()) {
        return folder.resolve(written).normalize();
      }
    } catch (InvalidPathException e) {
      // Falls through: the file system has no such name.
    }
    throw new ParseException("'" + written + "' cannot be a folder");
  }

  private static Optional<String> baseUrl(CommandLine line) throws ParseException {
    String written = line.getOptionValue(Flag.BASE_URL.name);
    if (written == null) {
      return Optional.empty();
    }
    Optional<String> address = WebAddress.ofSite(written);
    if (address.isPresent()) {
      return address;
    }
    throw new ParseException(
        "the base address '" + written + "' must be like 'https://example.org/docs/'");
  }

  private static int threads(CommandLine line) throws ParseException {
    String written = line.getOptionValue(Flag.THREADS.name);
    if (written == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (written.matches("[0-9]{1,3}")) {
      int threads = Integer.parseInt(written);
      if (threads >= 1 && threads <= MOST_THREADS) {
        return threads;
      }
    }
    throw new ParseException(
        "the number of threads is '" + written + "', must be from 1 to " + MOST_THREADS);
  }

  private static <E extends Enum<E>> E word(CommandLine line, Flag flag, E otherwise)
      throws ParseException {
    String written = line.getOptionValue(flag.name);
    if (written == null) {
      return otherwise;
    }
    for (E word : otherwise.getDeclaringClass().getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(written)) {
        return word;
      }
    }
    String words =
        Stream.of(otherwise.getDeclaringClass().getEnumConstants())
            .map(word -> "'" + word.name().toLowerCase(Locale.ROOT) + "'")
            .collect(Collectors.joining(", "));
    throw new ParseException(
        "'" + written + "' is not a value of --" + flag.name + "; use one of " + words);
  }
}
