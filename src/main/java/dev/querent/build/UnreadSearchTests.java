package dev.querent.build;

import dev.querent.content.SourceFile;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.search.SearchTestsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds files whose names say that they are search tests, and which are not read. */
final class UnreadSearchTests {
  private static final Pattern NAME =
      Pattern.compile("search[-_ ]?tests?\\.(yaml|yml)", Pattern.CASE_INSENSITIVE);
  private static final List<String> BESIDE_THE_SETTINGS =
      List.of(SearchTestsReader.FILE, "search-tests.yml");

  private final SiteSources sources;
  private final Diagnostics diagnostics;

  private UnreadSearchTests(SiteSources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** Warns of each such file in the content folder or beside it. */
  static void report(SiteSources sources, Diagnostics diagnostics) {
    new UnreadSearchTests(sources, diagnostics).report();
  }

  private void report() {
    for (SourceFile file : sources.tree().samples()) {
      boolean read = file.path().equals(SearchTestsReader.FILE);
      if (!read && NAME.matcher(file.name()).matches()) {
        report(sources.content().placeOf(file.path()), file.path().contains("/"));
      }
    }
    Path content = sources.content().folder();
    for (String name : BESIDE_THE_SETTINGS) {
      if (Files.isRegularFile(content.resolveSibling(name))) {
        report(Place.ofFile(name), true);
      }
    }
  }

  private void report(Place file, boolean inAnotherFolder) {
    boolean taken =
        sources.tree().samples().stream()
            .anyMatch(other -> other.path().equals(SearchTestsReader.FILE));
    String right = "'" + sources.content().name() + "/" + SearchTestsReader.FILE + "'";
    String verb = inAnotherFolder ? "move it to " : "rename it to ";
    diagnostics.report(
        Diagnostic.of(
                Rule.UNREAD_SEARCH_TESTS, file, "these search tests are not read, and never run")
            .withHint(taken ? "move its tests into " + right : verb + right));
  }
}
