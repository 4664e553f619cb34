package dev.querent.build;

import dev.querent.content.SourceFile;
import dev.querent.content.SourceReader;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import dev.querent.search.ReferenceSearch;
import dev.querent.search.SearchScores;
import dev.querent.search.SearchTargets;
import dev.querent.search.SearchTestRun;
import dev.querent.search.SearchTests;
import dev.querent.search.SearchTestsReader;
import java.io.IOException;
import java.util.Optional;

/** Checks that search finds what the author's search tests say. */
final class SearchCheck {
  private final SearchableSite site;
  private final Diagnostics diagnostics;
  private final Optional<SearchTests> tests;

  private SearchCheck(SearchableSite site, Diagnostics diagnostics, Optional<SearchTests> tests) {
    this.site = site;
    this.diagnostics = diagnostics;
    this.tests = tests;
  }

  /** Reads the tests, where there are any, and reports every mistake in them. */
  static SearchCheck read(SearchableSite site, SiteSources sources, Diagnostics diagnostics) {
    UnreadSearchTests.report(sources, diagnostics);
    Optional<SourceText> file =
        sources.tree().samples().stream()
            .filter(sample -> sample.path().equals(SearchTestsReader.FILE))
            .findFirst()
            .flatMap(sample -> text(sample, sources, diagnostics));
    Optional<SearchTests> tests =
        file.flatMap(
            text ->
                SearchTestsReader.read(
                    text, SearchTargets.of(sources.site(), site.documents()), diagnostics));
    return new SearchCheck(site, diagnostics, tests);
  }

  private static Optional<SourceText> text(
      SourceFile file, SiteSources sources, Diagnostics diagnostics) {
    return new SourceReader(sources.content(), sources.site().config().limits())
        .read(file, diagnostics);
  }

  /** Runs the tests, where there are any, and reports those that fail. */
  Optional<SearchScores> run() throws IOException {
    if (tests.isEmpty()) {
      return Optional.empty();
    }
    try (ReferenceSearch search = site.open()) {
      return Optional.of(new SearchTestRun(search, diagnostics).run(tests.get()));
    }
  }
}
