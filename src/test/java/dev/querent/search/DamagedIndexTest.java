package dev.querent.search;

import static dev.querent.search.TinyIndex.doc;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.ZlibFile;
import dev.querent.browser.Shared;
import dev.querent.browser.WebBrowser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Files that are damaged, by a disk, a proxy or a person, give results or an error that says so.
 */
@ExtendWith(Shared.class)
class DamagedIndexTest {
  private static final long SEED = Long.getLong("seed", 20261121);
  private static final int MUTATIONS = 1000;

  private static final String SEARCH =
      """
      import { countFacets } from "./facets.js";
      import { openIndex } from "./search.js";

      const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

      const search = async (files, queries) => {
        const fetch = async (address) => {
          const text = files.get(address.replace("/site/search/", ""));
          const ok = text !== undefined;
          return { ok, status: ok ? 200 : 404, arrayBuffer: async () => bytes(text ?? "").buffer };
        };
        const outcomes = new Set();
        const index = await openIndex("/site/search/manifest.json", { fetch, inflate });
        for (const text of queries.split("\\n")) {
          try {
            const result = await index.search(text);
            for (const hit of result.hits) await hit.text();
            JSON.stringify(countFacets(index.manifest, result));
            outcomes.add("results");
          } catch (error) {
            if (!error.reason) throw error;
            outcomes.add(error.reason);
          }
        }
        return [...outcomes].join(" ");
      };

      export default async (names, texts, queries) => {
        const files = new Map(Array.from(names, (name, i) => [name, texts[i]]));
        try {
          return await search(files, queries);
        } catch (error) {
          if (!error.reason) throw error;
          return "error: " + error.reason;
        }
      };
      """;

  private static final String QUERIES =
      """
      sokcet server
      "the server" topic:net
      -socket for tag:tcp level:junior
      web sockets conn""";

  @Test
  void damagedFilesGiveResultsOrAnErrorThatSaysSo(WebBrowser browser) {
    Random random = new Random(SEED);
    Set<String> outcomes = new TreeSet<>();
    Map<String, byte[]> index = index();
    try (Scripts scripts = Scripts.fastest(browser)) {
      scripts.serve(address -> Optional.empty());
      Scripts.Script search = scripts.module(SEARCH);
      for (int i = 0; i < MUTATIONS; i++) {
        Map<String, byte[]> files = mutated(index, i % 10 > 0, random);
        String outcome = search.call(List.copyOf(files.keySet()), texts(files), QUERIES);
        assertThat(outcome)
            .as("mutation %d with seed %d", i, SEED)
            .matches("error: (damaged|missing)|(?:(?:results|damaged|missing) ?)+");
        outcomes.addAll(List.of(outcome.split(" ")));
      }
    }
    assertThat(outcomes).as("what came of it").contains("results", "damaged");
  }

  /** A character for each byte. */
  private static List<String> texts(Map<String, byte[]> files) {
    return files.values().stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
  }

  private static Map<String, byte[]> index() {
    return new TinyIndex(
            Map.of(),
            doc("net/", "Web sockets", "The socket waits for the server.")
                .with("tag", "tcp")
                .with("level", "junior"),
            doc("net/", "Names", "Ask the server, connect.", "\tfor (;;) conn"),
            doc("go/", "Connections", "A server; servers; the web."))
        .section("net/", "Network")
        .section("go/", "Go")
        .files();
  }

  /** With some files damaged: before they are packed, or else as they are published. */
  private static Map<String, byte[]> mutated(
      Map<String, byte[]> files, boolean within, Random random) {
    Map<String, byte[]> mutated = new LinkedHashMap<>(files);
    List<String> names = new ArrayList<>(files.keySet());
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutated.computeIfPresent(
          names.get(random.nextInt(names.size())),
          (name, bytes) ->
              within && name.endsWith("bin")
                  ? ZlibFile.pack(mutated(name, ZlibFile.unpack(bytes), random))
                  : mutated(name, bytes, random));
    }
    return mutated;
  }

  private static byte[] mutated(String name, byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    byte[] changed = bytes.clone();
    switch (random.nextInt(name.endsWith("json") ? 7 : 6)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt(256);
      case 2 -> changed = Arrays.copyOf(bytes, at);
      case 3 -> Arrays.fill(changed, at, Math.min(bytes.length, at + 8), (byte) 0xff);
      case 4 -> System.arraycopy(bytes, 0, changed, at, bytes.length - at);
      case 5 -> changed = Arrays.copyOf(bytes, bytes.length + random.nextInt(100));
      default -> changed = withAnotherNumber(bytes, random);
    }
    return changed;
  }

  /** A manifest whose numbers mean something else. */
  private static byte[] withAnotherNumber(byte[] bytes, Random random) {
    String[] values = {"-1", "0", "1e9", "4294967296", "1e300", "null", "\"x\"", "[]", "{}", "0.5"};
    String json = new String(bytes, ISO_8859_1);
    List<Integer> digits = json.chars().boxed().toList();
    int at = random.nextInt(json.length());
    while (!Character.isDigit(digits.get(at)) || Character.isLetterOrDigit(digits.get(at - 1))) {
      at = at + 1 < json.length() ? at + 1 : 1;
    }
    int end = at;
    while (Character.isDigit(digits.get(end))) {
      end++;
    }
    String value = values[random.nextInt(values.length)];
    return (json.substring(0, at) + value + json.substring(end)).getBytes(ISO_8859_1);
  }
}
