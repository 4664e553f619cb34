package dev.querent.search;

import static dev.querent.search.TinyIndex.doc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example in {@code docs/search-client.md}, as it is written. */
class SearchClientTest {
  private static final String OPENING = "openIndex(\"https://example.org/search/manifest.json\"";

  @Test
  void theExampleOfTheDocumentAnswersAQuery() throws IOException {
    try (ScriptEngine scripts = served()) {
      assertThat(scripts.module(example()).call("sockets "))
          .isEqualTo(
              """
              1 results
              Web *sockets* https://example.org/net/d0/
              A *socket* waits.
              difficulty:hard HARD (1)""");
    }
  }

  @Test
  void aFilterOfOneValueNeedsNoListAndNothingTypedNoText() throws IOException {
    try (ScriptEngine scripts = served()) {
      String module =
          """
          import { openIndex } from "./search.js";

          export default async (level) => {
            const index = await openIndex("https://example.org/search/manifest.json", { fetch, inflate });
            const filters = { level: level, difficulty: undefined };
            const { hits } = await index.search(undefined, { filters });
            return hits.map(({ title }) => title).join();
          };
          """;
      assertThat(scripts.module(module).call("junior")).isEqualTo("Sockets");
    }
  }

  private static ScriptEngine served() throws IOException {
    Map<String, byte[]> files =
        new TinyIndex(
                Map.of(),
                doc("net/", "Web sockets", "A socket waits.")
                    .with("level", "senior")
                    .with("difficulty", "hard"),
                doc("net/", "Sockets", "Not for seniors.").with("level", "junior"))
            .section("net/", "Network")
            .files();
    ScriptEngine scripts = ScriptEngine.ofTheme();
    scripts.serve(
        address ->
            Optional.ofNullable(files.get(address.replace("https://example.org/search/", ""))));
    return scripts;
  }

  /** Outside of browsers the engine is told how to inflate. */
  private static String example() throws IOException {
    String page = Files.readString(Path.of("docs/search-client.md"));
    Matcher block = Pattern.compile("(?s)```js\n(.*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    assertThat(block.group(1)).contains(OPENING);
    return block.group(1).replace(OPENING, OPENING + ", { fetch, inflate }");
  }
}
