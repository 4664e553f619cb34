package dev.querent.cli;

import dev.querent.diagnostic.Suggestion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * The words and options of {@code querent theme}.
 *
 * @param action what to do
 * @param words what stands behind it: the name of a new theme, or files
 * @param theme the theme to work on, or to extend
 * @param copies files to copy into a new theme
 * @param merged whether files are only noted as being up to date
 * @param json whether a list is for programs
 * @param format how problems are printed
 */
record ThemeOptions(
    Path project,
    Action action,
    List<String> words,
    Optional<String> theme,
    List<String> copies,
    boolean merged,
    boolean json,
    BuildOptions.Format format) {
  private static final String EXTENDS = "extends";
  private static final String WITH = "with";
  private static final String MERGED = "merged";
  private static final String JSON = "json";
  private static final String FORMAT = "format";
  private static final String THEME = "theme";
  private static final String PROJECT = "project";
  private static final int MANY = 1000;

  /** What to do, and what it wants to know. */
  enum Action {
    NEW(1, 1, "the name of the theme", "querent theme new mine", EXTENDS, WITH),
    COPY(1, MANY, "a file to copy", "querent theme copy part/footer", THEME, MERGED),
    LIST(0, 0, "", "", THEME, JSON),
    DIFF(0, 1, "", "", THEME),
    DOCTOR(0, 0, "", "", THEME, FORMAT);

    private final int leastWords;
    private final int mostWords;
    private final String missing;
    private final String example;
    private final List<String> options;

    Action(int leastWords, int mostWords, String missing, String example, String... options) {
      this.leastWords = leastWords;
      this.mostWords = mostWords;
      this.missing = missing;
      this.example = example;
      this.options = List.of(options);
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Action of(String word) throws UsageException {
      TreeSet<String> known = new TreeSet<>();
      for (Action action : values()) {
        if (action.word().equals(word)) {
          return action;
        }
        known.add(action.word());
      }
      throw new UsageException(
          "there is no command 'theme " + word + "'", Suggestion.hint(word, known).orElse(""));
    }
  }

  static ThemeOptions parse(Path folder, String... arguments) throws UsageException {
    if (arguments.length == 0) {
      throw new UsageException(
          "it is not said what to do with the theme",
          "write for example 'querent theme list'; 'querent theme --help' has all there is");
    }
    Action action = Action.of(arguments[0]);
    CommandLine line =
        new OptionReader("theme", options(action))
            .readWithWords(Arrays.copyOfRange(arguments, 1, arguments.length));
    checkWords(action, line.getArgList());
    String named = line.getOptionValue(action == Action.NEW ? EXTENDS : THEME);
    String[] copies = line.getOptionValues(WITH);
    return new ThemeOptions(
        OptionReader.folder(line, PROJECT, "DIR", folder, folder),
        action,
        List.copyOf(line.getArgList()),
        Optional.ofNullable(named),
        copies == null ? List.of() : List.of(copies),
        line.hasOption(MERGED),
        line.hasOption(JSON),
        OptionReader.word(line, FORMAT, BuildOptions.Format.TEXT));
  }

  private static Options options(Action action) {
    Options options = new Options();
    options.addOption(Option.builder("h").longOpt("help").get());
    options.addOption(Option.builder().longOpt(PROJECT).hasArg().argName("DIR").get());
    for (String name : action.options) {
      Option.Builder option = Option.builder().longOpt(name);
      switch (name) {
        case WITH -> option.hasArgs().argName("FILE");
        case EXTENDS, THEME -> option.hasArg().argName("NAME");
        case FORMAT -> option.hasArg().argName("FORMAT");
        default -> {
          // The others have no value.
        }
      }
      options.addOption(option.get());
    }
    return options;
  }

  private static void checkWords(Action action, List<String> words) throws UsageException {
    if (words.size() < action.leastWords) {
      throw new UsageException(
          action.missing + " is missing", "write for example '" + action.example + "'");
    }
    if (words.size() > action.mostWords) {
      throw new UsageException(
          "'" + words.get(action.mostWords) + "' is not expected here",
          "'querent theme --help' lists the options");
    }
  }
}
