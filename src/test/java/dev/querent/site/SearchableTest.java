package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.search.PublishedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What search can find in a site, and as what. */
class SearchableTest {
  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  private PublishedIndex index() {
    project.run("build").exitsWith(0);
    return new PublishedIndex(project.site());
  }

  private void question(String path, String header) {
    String id = "k" + (1_000_000 + Math.floorMod(path.hashCode(), 1_000_000));
    project.file(
        "content/" + path, "---\nid: " + id + "\n" + header + "---\n# About " + path + "\n\nSo.\n");
  }

  @Test
  void onlyPublishedQuestionsAreFound() {
    question("net/open.md", "");
    question("net/draft.md", "status: draft\n");
    question("net/wanted.md", "status: needs-answer\n");
    question("net/old.md", "status: retired\n");
    project.file("content/net/sketch.md", "---\nkind: page\nstatus: draft\n---\n# Sketch\n");
    assertThat(index().addresses()).containsExactly("net/", "net/open/");
  }

  @Test
  void whoeverDoesNotWantToBeFoundIsNot() {
    question("net/open.md", "");
    question("net/closed.md", "search: false\n");
    project.file("content/about.md", "---\nsearch: false\n---\n# About\n\nHidden words.\n");
    PublishedIndex index = index();
    assertThat(index.addresses()).containsExactly("net/", "net/open/");
    assertThat(index.keys().keySet()).contains("open").doesNotContain("close", "hidden");
    assertThat(project.publishes("about/")).isTrue();
  }

  @Test
  void aFolderAnswersForAllBelowItUnlessSomethingNearerDoes() {
    project.file("content/a/index.md", "---\nsearch: false\n---\n# A\n");
    project.file("content/a/b/c/index.md", "---\nsearch: true\n---\n# C\n");
    question("a/one.md", "");
    question("a/two.md", "search: true\n");
    question("a/b/three.md", "");
    question("a/b/c/four.md", "");
    question("a/b/c/five.md", "search: false\n");
    project.file("content/a/b/c/page.md", "---\nkind: page\n---\n# Page\n");
    assertThat(index().addresses())
        .containsExactly("a/two/", "a/b/c/", "a/b/c/four/", "a/b/c/page/");
  }

  @Test
  void anIntroductionMayBeLeftOutAloneAndWhatIsBelowItAlone() {
    project.file(
        "content/index.md", "---\nsearch: false\ndefaults: { search: true }\n---\n# Home\n");
    project.file("content/a/index.md", "---\ndefaults: { search: false }\n---\n# A\n");
    project.file("content/a/b/index.md", "# B\n");
    question("a/one.md", "");
    question("a/b/two.md", "search: true\n");
    question("c/three.md", "");
    assertThat(index().addresses()).containsExactly("a/", "a/b/two/", "c/", "c/three/");
  }

  @Test
  void theIndexOfTheContentAnswersForTheWholeSite() {
    project.file("content/index.md", "---\nsearch: false\n---\n# Home\n");
    project.file("content/about.md", "# About\n");
    question("net/open.md", "");
    assertThat(index().documents()).isZero();
  }

  @Test
  void documentsAreInReadingOrder() {
    project.file("querent.yaml", "title: Test\ncollections: [b, a]\n");
    project.file("content/z.md", "# Z\n");
    question("a/x/deep.md", "");
    question("a/last.md", "weight: 2\n");
    question("a/first.md", "weight: 1\n");
    question("b/only.md", "");
    project.file("content/a/page.md", "---\nkind: page\n---\n# Page\n");
    PublishedIndex index = index();
    assertThat(index.addresses())
        .containsExactly(
            "z/", "b/", "b/only/", "a/", "a/first/", "a/last/", "a/page/", "a/x/", "a/x/deep/");
    assertThat(index.list("sections"))
        .containsExactly(
            List.of("b/", "B", 1, 3), List.of("a/", "A", 3, 9), List.of("a/x/", "X", 7, 9));
  }

  @Test
  void aPageIsFoundByItsSections() {
    project.file(
        "content/guide.md",
        """
        # The `guide`

        Lead.

        ### Deeper

        Still lead.

        ## First steps {#start}

        Walk.

        ### Detail

        ```go
        step()
        ```

        ## Nothing here

        > ## Quoted

        ## Empty

        # Also of the second level

        End.
        """);
    PublishedIndex index = index();
    assertThat(index.addresses())
        .containsExactly(
            "guide/", "guide/#start", "guide/#nothing-here", "guide/#also-of-the-second-level");
    assertThat(index.card(0)).hasSize(3).contains("The guide");
    assertThat(index.card(1)).contains("First steps").endsWith("The guide");
    assertThat(index.text(0)).isEqualTo("The guide\nLead.\n#deeper\tDeeper\nStill lead.\n");
    assertThat(index.text(1)).isEqualTo("First steps\nWalk.\n#detail\tDetail\n\tstep()\n");
    assertThat(index.text(2)).isEqualTo("Nothing here\n#quoted\tQuoted\n#empty\tEmpty\n");
    assertThat(project.html("guide/").getElementById("nothing-here")).isNotNull();
  }

  @Test
  void aPageWithoutTextIsFoundByItsTitle() {
    project.file("content/bare.md", "# Bare\n");
    project.file("content/full.md", "# Full\n\n## Part\n\nText.\n");
    PublishedIndex index = index();
    assertThat(index.addresses()).containsExactly("bare/", "full/", "full/#part");
    assertThat(index.text(0)).isEqualTo("Bare\n");
    assertThat(index.text(1)).isEqualTo("Full\n");
  }

  @Test
  void aSectionIsFoundByItsIntroduction() {
    project.file("content/index.md", "# Home\n\nHello.\n\n## Rooms\n\nMany.\n");
    project.file("content/net/index.md", "# Networks\n\nWires.\n\n## Where to start\n\nHere.\n");
    question("net/dns/name.md", "");
    PublishedIndex index = index();
    assertThat(index.addresses())
        .containsExactly("", "#rooms", "net/", "net/#where-to-start", "net/dns/", "net/dns/name/");
    assertThat(index.card(0)).hasSize(3).startsWith("", "Home");
    assertThat(index.card(1)).contains("Rooms").endsWith("Home");
    assertThat(index.card(2)).hasSize(3).contains("Networks");
    assertThat(index.card(3)).hasSize(3).contains("Where to start");
    assertThat(index.card(4)).hasSize(3).contains("Dns");
    assertThat(index.text(2)).isEqualTo("Networks\nWires.\n");
    assertThat(index.text(4)).isEqualTo("Dns\n");
    assertThat(index.keys().get("wire").text()).isEqualTo(Map.of(2, 1));
  }

  @Test
  void whatASectionSaysOfItselfCountsAsTwoHundredTokensAtLeast() {
    project.file("content/net/index.md", "# Sockets\n\n## About\n\nText.\n");
    project.file("content/net/long/index.md", "# Long\n\n" + "word ".repeat(300) + "\n");
    question("net/long/a.md", "");
    PublishedIndex index = index();
    assertThat(index.column(0)).containsExactly(norm(200), norm(200), norm(301), norm(3));
    assertThat(index.field("all")).containsEntry("documents", 4);
    assertThat(index.keys()).doesNotContainKey("");
  }

  private static int norm(int length) {
    return SmallFloat.intToByte4(length) & 0xff;
  }

  @Test
  void allPartsOfAQuestionAreText() {
    project.file("content/net/samples/echo.go", "package echo\n");
    project.file(
        "content/net/q.md",
        """
        ---
        id: k3v9xq2m
        tags: [sockets]
        ---
        # Why?

        Prompt[^n].

        ## Answer

        | row | cell |
        |-----|------|
        | one | ![picture](p.png) |

        {{include "samples/echo.go"}}

        ## Key points

        - point

        ## Follow-ups

        - follow?

        ## References

        - <https://example.org/reference>

        [^n]: note
        """);
    project.file("content/net/p.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    PublishedIndex index = index();
    assertThat(index.text(1))
        .isEqualTo(
            "Why?\nPrompt.\nnote\nrow cell\none picture\n\tpackage echo\npoint\nfollow?\n"
                + "https://example.org/reference\n");
    assertThat(index.keys().get("socket").text()).isEqualTo(Map.of(1, 1));
    assertThat(index.keys().get("\u0002sockets").text()).isEqualTo(Map.of(1, 1));
    assertThat(index.facet("tag")).containsExactly(List.of("sockets", "sockets", 1));
  }

  @Test
  void hostileTextsTravelAsData() {
    String title = "</script><img src=x onerror=alert(1)> \"',\\ &amp;lt;";
    project.question("net/a.md", "&lt;/script> \"quoted\" \\\\ `\\u0000` \u2028 &amp;lt;", "So.");
    project.file(
        "content/net/b.md",
        "---\nid: k3v9xq2m\ntitle: '" + title.replace("'", "''") + "'\n---\n#a\tb\n\n\ttab\n");
    PublishedIndex index = index();
    assertThat(index.card(1)).contains("</script> \"quoted\" \\ \\u0000 \u2028 &lt;");
    assertThat(index.card(2)).contains(title);
    assertThat(index.text(2)).isEqualTo(title + "\n#a b\n\ttab\n");
  }

  @Test
  void anIndexIsAManifestAFolderAndTexts() throws Exception {
    question("net/open.md", "difficulty: hard\n");
    String generation = generation(index());
    assertThat(generation).matches("[0-9a-f]{16}");
    assertThat(names("search"))
        .containsExactlyInAnyOrder("index.html", "keyboard", "manifest.json", "text", generation);
    assertThat(names("search/" + generation))
        .containsExactlyInAnyOrder("t0.bin", "t1.bin", "w0.bin", "docs.bin", "c0.bin");
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(project.site().resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String generation(PublishedIndex index) {
    return (String) index.manifest().get("generation");
  }

  @Test
  void aSiteWithNothingToFindHasAnIndexAllTheSame() {
    project.file("content/index.md", "---\nsearch: false\n---\n# Home\n");
    PublishedIndex index = index();
    assertThat(index.documents()).isZero();
    assertThat(index.keys()).isEmpty();
    assertThat(index.words()).isEmpty();
    assertThat(index.manifest())
        .containsEntry("format", 1)
        .containsEntry("language", "en")
        .containsEntry("terms", List.of(""))
        .containsEntry("words", List.of(""))
        .containsEntry("sections", List.of());
    assertThat(index.field("all")).containsEntry("documents", 0).containsEntry("terms", 0);
  }

  @Test
  void theManifestSaysHowToRankAndWhatIsTheSame() {
    question("net/open.md", "");
    project.file(
        "querent.yaml",
        "title: Test\nsearch: { title-boost: 2.5, k1: 0.9, b: 0.1234, synonyms: { LB: load"
            + " balancer, ts: ts, DB: Datenbank } }\n");
    PublishedIndex index = index();
    assertThat(index.field("all"))
        .containsEntry("boost", 1)
        .containsEntry("k1", 0.9)
        .containsEntry("b", 0.1234);
    assertThat(index.field("title"))
        .containsEntry("boost", 2.5)
        .containsEntry("k1", 0.6)
        .containsEntry("b", 0);
    assertThat(index.field("common")).containsEntry("boost", 0.1).containsEntry("k1", 1.2);
    assertThat(index.field("common-title")).containsEntry("boost", 0.5);
    assertThat(index.manifest().get("synonyms"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("lb", List.of("load", "balancer"))
        .containsEntry("db", List.of("datenbank"))
        .containsEntry("k8s", List.of("kubernetes"))
        .doesNotContainKey("ts");
    assertThat((String) index.manifest().get("stopWords")).contains(" the ").doesNotContain("\n");
  }

  @Test
  void onlyWhatChangesGetsAnotherName() {
    question("net/one.md", "");
    question("net/two.md", "");
    PublishedIndex before = index();
    Object one = before.card(1).get(2);
    Object two = before.card(2).get(2);
    project.file("content/net/two.md", "---\nid: k3v9xq2m\n---\n# Two\n\nAnother answer.\n");
    PublishedIndex after = index();
    assertThat(after.card(1)).contains(one);
    assertThat(after.card(2)).doesNotContain(two);
    assertThat(generation(after)).isNotEqualTo(generation(before));
    assertThat(generation(index())).isEqualTo(generation(after));
    assertThat(project.site().resolve("search/" + generation(before))).doesNotExist();
  }

  @Test
  void textsThatAreTheSameAreOneFile() {
    project.question("a/x.md", "Same", "Same.");
    project.question("b/x.md", "Same", "Same.");
    PublishedIndex index = index();
    assertThat(index.card(1).get(2)).isEqualTo(index.card(3).get(2));
    assertThat(index.text(3)).isEqualTo("Same\nSame.\n");
  }

  @Test
  void aTagTooLongForAKeyIsNoFilter() {
    String tag = "x" + "\ud83d\udc80".repeat(70);
    question("net/a.md", "tags: [fine, \"" + tag + "\"]\n");
    PublishedIndex index = index();
    assertThat(index.facet("tag")).containsExactly(List.of("fine", "fine", 1));
    assertThat(index.keys()).containsKey("\u0002fine");
  }
}
