package dev.querent.search;

import static dev.querent.search.TinyIndex.doc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the modules of the theme ask a server for, and what they do when it fails. */
class SearchFilesTest {
  private static TinyIndex index() {
    return new TinyIndex(
            Map.of(),
            doc("net/", "Sockets", "A socket waits for a segment.").with("tag", "tcp"),
            doc("net/", "Names", "A resolver asks a server, 漢字 𝒳 too."),
            doc("net/", "Connections", "They connect a client to a server."))
        .section("net/", "Network");
  }

  @Test
  void anIndexIsOpenedWithItsManifestAlone() {
    try (SearchScript search = SearchScript.withoutFiles()) {
      search.publish(index().files());
      assertThat(
              search.run(
                  """
                  const index = await openIndex("/site/search/manifest.json", { fetch, inflate });
                  return index.manifest.documents;
                  """))
          .isEqualTo("3");
      assertThat(search.requests()).containsExactly("manifest.json");
    }
  }

  @Test
  void wordsAreAskedForAtOnceThenCards() {
    try (SearchScript search = SearchScript.of(index().keysOfShard(3))) {
      assertThat(search.found("asks sockets ")).isEqualTo("0 1");
      List<String> requests = search.requests();
      assertThat(requests).doesNotHaveDuplicates();
      assertThat(requests).filteredOn(name -> name.matches("g1/t\\d+\\.bin")).hasSize(2);
      assertThat(requests).contains("g1/docs.bin").endsWith("g1/c0.bin");
      assertThat(requests).hasSize(4);
    }
  }

  @Test
  void nothingIsAskedForTwice() {
    try (SearchScript search = SearchScript.of(index())) {
      search.found("sokcet serv");
      search.requests();
      assertThat(search.found("sokcet serv")).isNotEmpty();
      assertThat(search.requests()).isEmpty();
    }
  }

  @Test
  void searchesAtTheSameTimeShareTheirRequests() {
    try (SearchScript search = SearchScript.of(index())) {
      search.run(
          """
          await Promise.all([1, 2, 3].map(() => index.search("socket sevrer")));
          return "";
          """);
      assertThat(search.requests()).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void keysOfAllPlanesAreFoundInTheirShards() {
    TinyIndex index = new TinyIndex(Map.of(), doc("", "a", "é я 漢字 ﷺ 𐐨 𝒳x 𠀀 z")).keysOfShard(1);
    try (SearchScript search = SearchScript.of(index)) {
      for (String word : List.of("é", "я", "漢字", "ﷺ", "𐐨", "𝒳x", "𠀀", "z")) {
        assertThat(search.found(word + " ")).as(word).isEqualTo("0");
      }
    }
  }

  @Test
  void generationsAreKeptForGoodAndTheManifestNever() {
    try (SearchScript search = SearchScript.withoutFiles()) {
      search.publish(index().files());
      assertThat(
              search.run(
                  """
                  const modes = new Set();
                  const noting = async (address, options) => {
                    modes.add(address.replace(/.*[.]/, "") + " " + options.cache);
                    return fetch(address);
                  };
                  const index = await openIndex("/site/search/manifest.json", { fetch: noting, inflate });
                  const result = await index.search("socket");
                  await result.hits[0].text();
                  return [...modes].join(", ");
                  """))
          .isEqualTo("json no-cache, bin force-cache");
    }
  }

  @Test
  void anAbandonedSearchStopsBeforeItRanks() {
    try (SearchScript search = SearchScript.of(index())) {
      assertThat(search.ask("socket", "{ signal: { aborted: true } }", "1"))
          .isEqualTo("error: aborted");
      assertThat(search.requests()).noneMatch(name -> name.contains("/c"));
      assertThat(search.ask("socket", "{ signal: { aborted: false } }", "result.total"))
          .isEqualTo("1");
    }
  }

  @Test
  void aReaderWithoutConnectionIsToldSo() {
    try (SearchScript search = SearchScript.of(index())) {
      search.run(
          "globalThis.online = fetch; globalThis.fetch = () => Promise.reject(new TypeError()); return 1;");
      assertThat(
              search.run(
                  """
                  return openIndex("/site/search/manifest.json", { fetch: () => Promise.reject(TypeError()) });
                  """))
          .isEqualTo("error: offline");
      assertThat(
              search.run(
                  """
                  let fails = true;
                  const flaky = (address) => (fails ? Promise.reject(TypeError()) : online(address));
                  fails = false;
                  const index = await openIndex("/site/search/manifest.json", { fetch: flaky, inflate });
                  fails = true;
                  const reason = await index.search("socket").catch((error) => error.reason);
                  fails = false;
                  return reason + " " + (await index.search("socket")).total;
                  """))
          .as("and can try again")
          .isEqualTo("offline 1");
    }
  }

  @Test
  void aServerThatFailsIsNotADamagedIndex() {
    try (SearchScript search = SearchScript.withoutFiles()) {
      assertThat(
              search.run(
                  """
                  const fetch = async () => ({ ok: false, status: 503, arrayBuffer: async () => new ArrayBuffer(0) });
                  return openIndex("/site/search/manifest.json", { fetch });
                  """))
          .isEqualTo("error: offline");
    }
  }

  @Test
  void anIndexThatIsNotThereIsMissing() {
    try (SearchScript search = SearchScript.withoutFiles()) {
      assertThat(search.open()).isEqualTo("error: missing");
    }
  }

  @Test
  void aNewPublicationIsTakenUpWithoutAWord() {
    try (SearchScript search = SearchScript.of(index())) {
      search.publish(index().generation("g2").files());
      assertThat(search.found("socket ")).isEqualTo("0");
      assertThat(search.requests()).contains("manifest.json").contains("g2/docs.bin");
      assertThat(search.run("return index.manifest.generation")).isEqualTo("g2");
      assertThat(search.found("server ")).isEqualTo("2 1");
      assertThat(search.requests()).doesNotContain("manifest.json");
    }
  }

  @Test
  void aMissingFileIsAnErrorAfterOneLookAtTheManifest() {
    try (SearchScript search = SearchScript.of(index())) {
      search.files().keySet().removeIf(name -> name.endsWith("docs.bin"));
      assertThat(search.found("socket ")).isEqualTo("error: missing");
      assertThat(search.requests()).filteredOn("manifest.json"::equals).hasSize(1);
    }
  }

  @Test
  void aSiteThatIsPublishedAllTheTimeIsNotFollowedForEver() {
    try (SearchScript search = SearchScript.of(index())) {
      assertThat(
              search.run(
                  """
                  let generation = 0;
                  const restless = async (address) => {
                    if (!address.endsWith("json")) return { ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer(0) };
                    const manifest = { ...index.manifest, generation: "n" + generation++ };
                    const bytes = Uint8Array.from(JSON.stringify(manifest), (c) => c.charCodeAt());
                    return { ok: true, arrayBuffer: async () => bytes.buffer };
                  };
                  const other = await openIndex("/site/search/manifest.json", { fetch: restless, inflate });
                  return (await other.search("socket").catch((error) => error.reason)) + " " + generation;
                  """))
          .isEqualTo("missing 2");
    }
  }

  @Test
  void aTextThatIsMissingFailsByItself() {
    try (SearchScript search = SearchScript.of(index())) {
      search.files().keySet().removeIf(name -> name.startsWith("text/"));
      assertThat(search.ask("socket ", "await result.hits[0].text()")).isEqualTo("error: missing");
    }
  }
}
