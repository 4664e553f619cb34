package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.browser.Shared;
import dev.querent.browser.WebBrowser;
import dev.querent.build.ReadSite;
import dev.querent.config.SearchSettings;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import dev.querent.message.Messages;
import dev.querent.model.Site;
import dev.querent.output.MemorySink;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The search modules of the theme find in the files of an index what Lucene finds in its documents:
 * the same hits in the same order, with the same scores bit for bit, as many in all, and as many
 * beside each filter. On this site the modules run in an interpreter, on the others in a browser,
 * or where there is none in the interpreter, where a query in many documents takes its time.
 */
@ExtendWith(Shared.class)
class SearchParityTest {
  private static final int HITS = 10;

  /** So many documents at most are found by a query with phrases. */
  private static final int MOST_HELD = 30;

  private static final String CLIENT =
      """
      import { countFacets } from "./facets.js";
      import { openIndex } from "./search.js";
      let index;
      export default async (queries) => {
        if (!index) {
          index = await openIndex("/search/manifest.json", { fetch, inflate });
          return [index.manifest.fuzzy, ...index.manifest.terms].join("\\n");
        }
        const answers = [];
        for (const query of JSON.parse(queries)) {
          try {
            const result = await index.search(query, { limit: %d });
            const facets = Object.entries(countFacets(index.manifest, result)).flatMap(([kind, values]) =>
              values.map(([value, , count]) => `${kind}:${value}=${count}`),
            );
            const hits = result.hits.flatMap(({ url, score }) => [url, score]);
            answers.push([[result.total, ...hits].join(" "), ...facets].join("\t"));
          } catch ({ message, cause }) {
            answers.push(`failed: ${message}, ${cause}`);
          }
        }
        return answers.join("\\n");
      };
      """
          .formatted(HITS);

  private final long seed = Long.getLong("seed", System.nanoTime());
  private WebBrowser browser;

  @BeforeEach
  void take(WebBrowser browser) {
    this.browser = browser;
  }

  @Test
  void onThisSiteEveryAnswerIsLucenes() throws IOException {
    try (SiteProject project = SiteProject.ofThisRepository()) {
      // Whether its search tests pass is checked by its own build.
      Files.deleteIfExists(project.folder().resolve("content").resolve(SearchTestsReader.FILE));
      project.run("build").exitsWith(0);
      Site site = ReadSite.of(project.folder());
      List<SearchDocument> documents = SearchDocuments.of(site);
      List<String> queries = queries(documents, 30, 2);
      queries.addAll(testedQueries(site, documents));
      Function<String, Optional<byte[]>> files = address -> read(project.site(), address);
      compare(
          "this site",
          ScriptEngine.of(Scripts.MODULES, Scripts.LIMIT),
          site,
          documents,
          queries,
          files);
    }
  }

  @Test
  void inTenThousandDocumentsEveryAnswerIsLucenes() throws IOException {
    List<SearchDocument> documents = new GeneratedCorpus(20_261_121).documents(10_000);
    int ofEachKind = WebBrowser.isInstalled() ? 12 : 5;
    compare("10,000 documents", documents, queries(documents, ofEachKind, ofEachKind));
  }

  @Test
  void inRandomUnicodeEveryAnswerIsLucenes() throws IOException {
    List<SearchDocument> documents = new UnicodeCorpus(seed).documents(150);
    compare("Unicode", documents, queries(documents, 200, 120));
  }

  /**
   * @param slow how many of those kinds that take the interpreter long
   */
  private List<String> queries(List<SearchDocument> documents, int ofEachKind, int slow) {
    QueryMaker maker = new QueryMaker(documents, seed);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < ofEachKind; i++) {
      for (QueryMaker.Kind kind : QueryMaker.Kind.values()) {
        if (i < slow || !kind.isSlow()) {
          queries.add(maker.query(kind));
        }
      }
    }
    return queries;
  }

  /** What the search tests of this site ask. */
  private static List<String> testedQueries(Site site, List<SearchDocument> documents)
      throws IOException {
    Path file = Path.of("content", SearchTestsReader.FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    SourceText text = new SourceText(file.toString(), Files.readString(file));
    return SearchTestsReader.read(text, SearchTargets.of(site, documents), new Diagnostics())
        .orElseThrow()
        .tests()
        .stream()
        .map(test -> test.query().value())
        .toList();
  }

  private static Optional<byte[]> read(Path site, String address) {
    try {
      Path file = site.resolve(address.substring(1));
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares in documents of which no site is built. */
  private void compare(String name, List<SearchDocument> documents, List<String> queries)
      throws IOException {
    Site site = DocumentSite.of(documents);
    MemorySink files = new MemorySink();
    Analysis analysis = new Analysis(site.config().language(), site.config().search().synonyms());
    new SearchExport(site, new Messages("en", Map.of()), Parallel.ONE_BY_ONE)
        .write(SearchIndex.of(site, documents, analysis, Parallel.ONE_BY_ONE), files);
    compare(
        name,
        Scripts.fastest(browser),
        site,
        documents,
        queries,
        address -> files.read(new SitePath(address.substring(1))));
  }

  private void compare(
      String name,
      Scripts scripts,
      Site site,
      List<SearchDocument> documents,
      List<String> queries,
      Function<String, Optional<byte[]>> files)
      throws IOException {
    System.out.printf("SearchParityTest seed %d: %d queries, %s%n", seed, queries.size(), name);
    SearchSettings settings = site.config().search();
    Analysis analysis = new Analysis(site.config().language(), settings.synonyms());
    try (scripts) {
      compare(new Client(scripts, files), documents, queries, settings, analysis);
    }
  }

  private void compare(
      Client client,
      List<SearchDocument> documents,
      List<String> queries,
      SearchSettings settings,
      Analysis analysis)
      throws IOException {
    try (ReferenceSearch lucene = ReferenceSearch.of(documents, settings, analysis, client.shards);
        LuceneFacets facets = new LuceneFacets(documents, settings, analysis, client.shards)) {
      List<String> answers = client.answers(queries);
      for (int i = 0; i < queries.size(); i++) {
        String described = "seed " + seed + ", query " + i + ": <" + queries.get(i) + ">";
        List<String> answer = List.of(answers.get(i).split("\t"));
        SearchResult result = lucene.search(queries.get(i), MOST_HELD);
        assertThat(answer.get(0)).as(described).doesNotStartWith("failed");
        assertThat(withBits(answer.get(0))).as(described).isEqualTo(expected(result));
        assertThat(answer.subList(1, answer.size()))
            .as(described)
            .containsExactlyInAnyOrderElementsOf(
                facets.of(queries.get(i), documents(result), result.apart()));
      }
    }
  }

  private static List<SearchDocument> documents(SearchResult result) {
    return result.hits().stream().map(SearchHit::document).toList();
  }

  private static List<String> expected(SearchResult result) {
    List<String> expected = new ArrayList<>();
    expected.add(Integer.toString(result.total()));
    for (SearchHit hit : result.hits().subList(0, Math.min(HITS, result.hits().size()))) {
      expected.add("/" + hit.document().address());
      expected.add(Integer.toHexString(Float.floatToRawIntBits(hit.score())));
    }
    return expected;
  }

  /** An answer with the bits of its scores, which must be singles. */
  private static List<String> withBits(String answer) {
    List<String> parts = new ArrayList<>(List.of(answer.split(" ")));
    for (int i = 2; i < parts.size(); i += 2) {
      double score = Double.parseDouble(parts.get(i));
      assertThat((double) (float) score).as("a single").isEqualTo(score);
      parts.set(i, Integer.toHexString(Float.floatToRawIntBits((float) score)));
    }
    return parts;
  }

  /** The modules with an index opened. */
  private static final class Client {
    /** Few enough to stay within the time that a call may take. */
    private static final int AT_ONCE = 5;

    private final Scripts.Script script;
    private final TermShards shards;

    Client(Scripts engine, Function<String, Optional<byte[]>> files) {
      engine.serve(files);
      script = engine.module(CLIENT);
      List<String> opened = List.of(script.call("").split("\n", -1));
      shards = new TermShards(opened.subList(1, opened.size()), Integer.parseInt(opened.get(0)));
    }

    List<String> answers(List<String> queries) {
      List<String> answers = new ArrayList<>();
      for (int from = 0; from < queries.size(); from += AT_ONCE) {
        List<String> batch = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
        String joined = script.call(JsonWriter.write(JsonValue.texts(batch)));
        answers.addAll(List.of(joined.split("\n")));
      }
      return answers;
    }
  }
}
