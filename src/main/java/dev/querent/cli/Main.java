package dev.querent.cli;

import dev.querent.diagnostic.Suggestion;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command line. Its exit codes are those of {@link ExitCode}. */
public final class Main {
  private static final List<String> COMMANDS =
      List.of("build", "search", "theme", "version", "help");
  private static final List<String> HELP = List.of("help", "--help", "-h");
  private static final List<String> VERSION = List.of("version", "--version");

  private final Path folder;
  private final Console console;

  /**
   * @param folder where relative paths begin
   */
  public Main(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Console console = Console.ofProcess(out, err);
    int code = new Main(Path.of("").toAbsolutePath(), console).run(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  public int run(String... arguments) {
    String command = arguments.length == 0 ? "help" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    if (HELP.contains(command) && rest.length > 0 && !HELP.contains(rest[0])) {
      return run(rest[0], "--help");
    }
    if (HELP.contains(command)) {
      console.out().print(Usage.OVERVIEW);
      return (arguments.length == 0 ? ExitCode.USAGE : ExitCode.OK).code();
    }
    if (VERSION.contains(command)) {
      console.out().println("querent " + Version.current());
      return ExitCode.OK.code();
    }
    if (command.equals("build")) {
      return new BuildCommand(folder, console).run(rest).code();
    }
    if (command.equals("search")) {
      return new SearchCommand(folder, console).run(rest).code();
    }
    if (command.equals("theme")) {
      return new ThemeCommand(folder, console).run(rest).code();
    }
    String hint =
        Suggestion.nearest(command, COMMANDS)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("'querent help' lists the commands");
    UsageException unknown = new UsageException("there is no command '" + command + "'", hint);
    return console.refuse(unknown).code();
  }
}
