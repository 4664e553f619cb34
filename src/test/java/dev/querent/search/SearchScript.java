package dev.querent.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search modules of the theme over the files of an index, as a page would use them. */
final class SearchScript implements AutoCloseable {
  private static final String FOLDER = "/site/search/";

  private final ScriptEngine engine = ScriptEngine.ofTheme();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final Map<String, ScriptEngine.Script> scripts = new HashMap<>();

  private SearchScript() {
    engine.serve(this::fetch);
  }

  /** The modules with an index that is open. */
  static SearchScript of(TinyIndex index) {
    SearchScript script = new SearchScript();
    script.publish(index.files());
    script.open();
    return script;
  }

  /** The modules, and nothing that they could fetch. */
  static SearchScript withoutFiles() {
    return new SearchScript();
  }

  /** Replaces all files. */
  void publish(Map<String, byte[]> published) {
    files.clear();
    files.putAll(published);
  }

  Map<String, byte[]> files() {
    return files;
  }

  /** Addresses below the folder of the index that were asked for since the last call. */
  List<String> requests() {
    List<String> made = List.copyOf(requests);
    requests.clear();
    return made;
  }

  /** Opens the index, and forgets what was asked for; what goes wrong is the result. */
  String open() {
    String outcome =
        run(
            """
            globalThis.index = await openIndex("/site/search/manifest.json", { fetch, inflate });
            return "open";
            """);
    requests.clear();
    return outcome;
  }

  /** The numbers of the documents that a query finds, best first. */
  String found(String query) {
    return ask(query, "result.hits.map((hit) => hit.id).join(' ')");
  }

  /** The terms that answer a query, in order. */
  String terms(String query) {
    return ask(query, "[...result.terms.keys()].sort().join(' ')");
  }

  /** What an expression makes of the {@code result} of a query. */
  String ask(String query, String expression) {
    return ask(query, "{ limit: 100 }", expression);
  }

  /** What an expression makes of the {@code result} of a query with options. */
  String ask(String query, String options, String expression) {
    return run(
        "const result = await index.search(query, " + options + "); return " + expression + ";",
        query);
  }

  /**
   * Runs the body of an async function, which has {@code openIndex}, {@code index} and {@code
   * query}.
   *
   * @return what it returns, or {@code error:} and the reason of the error that it throws
   */
  String run(String body, String query) {
    return scripts.computeIfAbsent(body, this::module).call(query);
  }

  String run(String body) {
    return run(body, "");
  }

  private ScriptEngine.Script module(String body) {
    return engine.module(
        """
            import { openIndex } from './search.js';
            import { countFacets } from './facets.js';
            import { excerpt, highlighter, mark } from './excerpt.js';
            const act = async (query) => {
            %s
            };
            export default async (query) => {
              try {
                return String(await act(query));
              } catch (error) {
                if (error.reason) return "error: " + error.reason;
                throw error;
              }
            };
            """
            .replace("%s", body));
  }

  @Override
  public void close() {
    engine.close();
  }

  private Optional<byte[]> fetch(String address) {
    if (!address.startsWith(FOLDER)) {
      return Optional.empty();
    }
    String path = address.substring(FOLDER.length());
    requests.add(path);
    return Optional.ofNullable(files.get(path));
  }
}
