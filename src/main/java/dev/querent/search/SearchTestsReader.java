package dev.querent.search;

import dev.querent.data.YamlFields;
import dev.querent.data.YamlReader;
import dev.querent.data.YamlValue;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.search.SearchTests.SearchTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads search tests, and reports every mistake in them. */
public final class SearchTestsReader {
  /** The file of the tests, in the content folder. It is not published. */
  public static final String FILE = "search-tests.yaml";

  private static final String EXAMPLE = "- { query: two words, finds: dns/ttl.md, reason: ... }";
  private static final String FORM = "write 'tests:' and below it " + EXAMPLE;
  private static final int LONGEST = 2048;
  private static final int USUALLY_WITHIN = 3;

  private final SearchTargets targets;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<String, Place> queries = new HashMap<>();

  private SearchTestsReader(SearchTargets targets) {
    this.targets = targets;
  }

  /** The tests in a file; empty where a mistake was reported. */
  public static Optional<SearchTests> read(
      SourceText file, SearchTargets targets, Diagnostics diagnostics) {
    SearchTestsReader reader = new SearchTestsReader(targets);
    Optional<YamlValue.Mapping> mapping =
        YamlReader.read(file, 0, file.text().length(), reader.diagnostics);
    Optional<SearchTests> tests = mapping.map(keys -> reader.read(keys, file.whole()));
    for (Diagnostic mistake : reader.diagnostics.sorted()) {
      boolean isForm = mapping.isEmpty() && mistake.rule() == Rule.WRONG_TYPE;
      diagnostics.report(isForm ? mistake.withHint(FORM) : mistake);
    }
    return tests.filter(read -> !reader.diagnostics.hasErrors());
  }

  private SearchTests read(YamlValue.Mapping mapping, Place file) {
    YamlFields fields = new YamlFields(mapping, diagnostics);
    fields.require("tests", file, FORM);
    List<SearchTest> tests = new ArrayList<>();
    for (YamlFields item : fields.list("tests", EXAMPLE).items()) {
      test(item).ifPresent(tests::add);
      item.finish();
    }
    Optional<YamlFields> floors = fields.fields("floors");
    Optional<Located<BigDecimal>> mrr = floors.flatMap(floor -> floor.decimal("mrr", 1));
    Optional<Located<BigDecimal>> ndcg = floors.flatMap(floor -> floor.decimal("ndcg", 1));
    floors.ifPresent(YamlFields::finish);
    fields.finish();
    return new SearchTests(mrr, ndcg, tests);
  }

  private Optional<SearchTest> test(YamlFields fields) {
    fields.require("query", fields.place(), "write 'query: ' and what is typed");
    fields.require("finds", fields.place(), "write 'finds: ' and the path of a page");
    fields.require(
        "reason", fields.place(), "write 'reason: ' and why a reader expects this of the query");
    Optional<Located<String>> query = fields.text("query", LONGEST);
    query.ifPresent(this::checkFirst);
    fields.text("reason", LONGEST);
    List<SearchTarget> seen = new ArrayList<>();
    List<SearchTarget> finds = targets(fields, "finds", seen);
    List<SearchTarget> also = targets(fields, "also", seen);
    Optional<Located<Integer>> within = fields.integer("within", 1, SearchScores.DEPTH);
    int first = within.map(Located::value).orElse(Math.max(USUALLY_WITHIN, finds.size()));
    if (finds.size() > first) {
      report(
          Rule.BAD_VALUE,
          within.map(Located::place).orElse(fields.place()),
          finds.size() + " pages cannot be within " + first + (first == 1 ? " result" : " results"),
          "write 'within: " + finds.size() + "' at least");
    }
    return query
        .filter(written -> !finds.isEmpty())
        .map(written -> new SearchTest(written, finds, first, also));
  }

  private void checkFirst(Located<String> query) {
    Place earlier = queries.putIfAbsent(query.value(), query.place());
    if (earlier != null) {
      report(
          Rule.BAD_VALUE,
          query.place(),
          "there is a test of this query already",
          "it stands on line " + earlier.line() + "; make one of the two");
    }
  }

  private List<SearchTarget> targets(YamlFields fields, String key, List<SearchTarget> seen) {
    List<SearchTarget> found = new ArrayList<>();
    int mistakes = diagnostics.sorted().size();
    List<Located<String>> names = fields.textOrTexts(key, LONGEST);
    boolean silent = diagnostics.sorted().size() == mistakes;
    if (names.isEmpty() && fields.has(key) && silent) {
      String message = "'" + key + "' is empty";
      report(Rule.BAD_VALUE, fields.placeOf(key), message, "write the path of a page");
    }
    for (Located<String> name : names) {
      Optional<SearchTarget> target = targets.find(name.value());
      if (target.isEmpty()) {
        reportUnknown(name);
      } else if (seen.stream().anyMatch(target.get()::overlaps)) {
        String message = "'" + name.value() + "' is there twice";
        report(Rule.BAD_VALUE, name.place(), message, "keep one of the two");
      } else {
        found.add(target.get());
        seen.add(target.get());
      }
    }
    return found;
  }

  private void reportUnknown(Located<String> name) {
    String written = name.value();
    Optional<Unsearched.Reason> reason = targets.whyNot(written);
    String message =
        reason
            .map(why -> "'" + written + "' is not in the search: " + why.text())
            .orElse("search cannot find '" + written + "'");
    String hint = reason.map(Unsearched.Reason::hint).orElseGet(() -> targets.hint(written));
    report(Rule.BROKEN_SEARCH_TEST, name.place(), message, hint);
  }

  private void report(Rule rule, Place place, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, place, message).withHint(hint));
  }
}
