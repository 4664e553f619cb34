package dev.querent.cli;

import dev.querent.diagnostic.Suggestion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Reads the options of one command, and says in the words of other messages what is wrong. */
final class OptionReader {
  private final String command;
  private final Options options;

  /**
   * @param command its name, for hints
   */
  OptionReader(String command, Options options) {
    this.command = command;
    this.options = options;
  }

  /** The options as written, each at most once, and nothing else. */
  CommandLine read(String... arguments) throws UsageException {
    CommandLine line = parse(help(), arguments);
    if (!line.getArgList().isEmpty()) {
      String word = line.getArgList().get(0);
      throw new UsageException("'" + word + "' is not expected here", help());
    }
    return line;
  }

  /** The options as written, each at most once, and the words between and behind them. */
  CommandLine readWithWords(String... arguments) throws UsageException {
    return parse("write '--' before words that begin with a hyphen; " + help(), arguments);
  }

  /**
   * Reads all arguments.
   *
   * @param advice what to do about an option that is like none
   */
  private CommandLine parse(String advice, String... arguments) throws UsageException {
    CommandLine line;
    try {
      line = DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, arguments);
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption().replaceFirst("=.*", ""), advice);
    } catch (MissingArgumentException e) {
      String name = "--" + e.getOption().getLongOpt();
      throw new UsageException(
          "the option '" + name + "' has no value",
          "write '" + name + " " + e.getOption().getArgName() + "'");
    } catch (ParseException e) {
      throw new UsageException("the options cannot be read: " + e.getMessage(), help());
    }
    Set<String> seen = new HashSet<>();
    for (Option option : line.getOptions()) {
      if (option.hasArg() && !option.hasArgs() && !seen.add(option.getLongOpt())) {
        throw new UsageException(
            "the option '--" + option.getLongOpt() + "' is there twice", "keep one of the two");
      }
    }
    return line;
  }

  private UsageException unknown(String name, String advice) {
    Set<String> known = new TreeSet<>();
    options.getOptions().forEach(option -> known.add("--" + option.getLongOpt()));
    Optional<String> near = Suggestion.nearest(name, known);
    return new UsageException(
        "there is no option '" + name + "'",
        near.map(word -> "did you mean '" + word + "'?").orElse(advice));
  }

  private String help() {
    return "'querent " + command + " --help' lists the options";
  }

  /** The folder that an option names, from the folder where the command was called. */
  static Path folder(CommandLine line, String option, String argument, Path here, Path otherwise)
      throws UsageException {
    String written = line.getOptionValue(option);
    if (written == null) {
      return otherwise;
    }
    try {
      if (!written.isEmpty()) {
        return here.resolve(written).normalize();
      }
    } catch (InvalidPathException e) {
      // Falls through: the file system has no such name.
    }
    throw new UsageException(
        "'" + written + "' cannot be a folder", "write '--" + option + " " + argument + "'");
  }

  /** The number that an option gives, from 1 to {@code most}, of at most four digits. */
  static int number(CommandLine line, String option, int most, String what, int otherwise)
      throws UsageException {
    String written = line.getOptionValue(option);
    if (written == null) {
      return otherwise;
    }
    if (written.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(written);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new UsageException(
        "'" + written + "' is not a " + what, "write a number from 1 to " + most);
  }

  /** The constant that the value of an option names in lower case. */
  static <E extends Enum<E>> E word(CommandLine line, String option, E otherwise)
      throws UsageException {
    String written = line.getOptionValue(option);
    if (written == null) {
      return otherwise;
    }
    Set<String> known = new TreeSet<>();
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      if (word.equals(written)) {
        return constant;
      }
      known.add(word);
    }
    throw new UsageException(
        "'" + written + "' is not a value of '--" + option + "'",
        Suggestion.hint(written, known).orElse(""));
  }
}
