package dev.querent.cli;

import dev.querent.build.SiteSearch;
import dev.querent.report.Findings;
import dev.querent.report.TextPrinter;
import java.io.IOException;
import java.nio.file.Path;

/** {@code querent search}. */
final class SearchCommand {
  private final Path folder;
  private final Console console;

  SearchCommand(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  ExitCode run(String... arguments) {
    if (BuildOptions.asksForHelp(arguments)) {
      SearchOptions.printHelp(console.out());
      return ExitCode.OK;
    }
    SearchOptions options;
    try {
      options = SearchOptions.parse(folder, arguments);
    } catch (UsageException e) {
      return console.refuse(e);
    }
    return console.guarded(() -> search(options));
  }

  private ExitCode search(SearchOptions options) throws IOException {
    SiteSearch.Answer answer =
        new SiteSearch(options.request())
            .search(options.query(), options.limit(), options.explain());
    if (!answer.diagnostics().isEmpty()) {
      TextPrinter printer = console.color() ? TextPrinter.colored() : TextPrinter.plain();
      console.err().print(printer.print(new Findings(answer.diagnostics(), answer.files(), false)));
    }
    answer
        .result()
        .ifPresent(
            result -> {
              AnswerPrinter printer =
                  new AnswerPrinter(options.query(), result, answer.explanations());
              console.out().print(options.json() ? printer.json() : printer.text());
            });
    if (answer.documents() == 0 && !answer.hasErrors()) {
      console.err().println("note: the content has no question and no page that search can find");
    }
    if (answer.hasErrorsOutsideOfContent()) {
      return ExitCode.USAGE;
    }
    return answer.hasErrors() ? ExitCode.CONTENT : ExitCode.OK;
  }
}
