package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which question a reader is told to begin with. */
class StartTest {
  private final SiteProject project = SiteProject.bare();

  @AfterEach
  void remove() {
    project.close();
  }

  private void question(String path, String header) {
    String id = String.format(java.util.Locale.ROOT, "k%07d", path.hashCode() & 0xfffff);
    project.file(
        "content/" + path + ".md",
        "---\nid: " + id + "\n" + header + "---\n# " + path + "\n\nThe answer.\n");
  }

  private void section(String path, String header) {
    project.file("content/" + path + "index.md", "---\n" + header + "---\n# Index\n");
  }

  private String startOf(String address) {
    project.run("build").exitsWith(0).printsNoProblem();
    return project.html(address).select(".start").eachAttr("href").toString();
  }

  @Test
  void itIsTheEasiestQuestionOfTheFirstTopic() {
    section("net/tcp/", "weight: 2\n");
    section("net/dns/", "weight: 1\n");
    question("net/tcp/open", "difficulty: warm-up\n");
    question("net/dns/cache", "difficulty: hard\n");
    question("net/dns/ttl", "level: senior\ndifficulty: medium\n");
    question("net/dns/keys", "level: junior\n");

    assertThat(startOf("net/")).isEqualTo("[dns/ttl/]");
    assertThat(project.html("").select(".card .start").attr("href")).isEqualTo("net/dns/ttl/");
  }

  @Test
  void theWeightOfAQuestionGoesBeforeItsDifficulty() {
    section("net/dns/", "weight: 1\n");
    question("net/dns/ttl", "difficulty: warm-up\n");
    question("net/dns/cache", "difficulty: hard\nweight: 7\n");

    assertThat(startOf("net/")).isEqualTo("[dns/cache/]");
  }

  @Test
  void withoutWeightsItIsTheEasiestOfAll() {
    question("net/arp/who-has", "difficulty: staff\n");
    question("net/dns/ttl", "difficulty: medium\n");
    question("net/tcp/open", "difficulty: warm-up\n");
    question("net/tcp/close", "difficulty: warm-up\n");
    question("net/general", "difficulty: hard\n");

    assertThat(startOf("net/")).isEqualTo("[tcp/close/]");
  }

  @Test
  void aQuestionInNoTopicCountsByItsOwnWeight() {
    section("net/dns/", "weight: 5\n");
    question("net/dns/ttl", "difficulty: warm-up\n");
    question("net/general", "difficulty: hard\nweight: 4\n");

    assertThat(startOf("net/")).isEqualTo("[general/]");
  }

  @Test
  void anAuthorMayNameIt() {
    section("", "start: net/index.md\n");
    section("net/", "start: /net/tcp/\n");
    section("net/dns/", "start: keys.md\n");
    section("guide/", "start: use.md\ndefaults: { kind: page }\n");
    question("net/dns/ttl", "");
    project.file("content/net/dns/keys.md", "---\nid: k9999999\n---\n# Keys?\n\nTwo.\n");
    question("net/tcp/open", "");
    project.file("content/guide/use.md", "# Use\n\nSo.\n");
    section("net/tcp/", "start: open\n");
    section("net/udp/", "start: k0000001\n");
    project.file("content/net/udp/a.md", "---\nid: k0000001\n---\n# A?\n\nYes.\n");

    assertThat(startOf("")).isEqualTo("[net/, net/tcp/, guide/use/]");
    assertThat(startOf("net/")).isEqualTo("[tcp/]");
    assertThat(startOf("net/dns/")).isEqualTo("[keys/]");
    assertThat(startOf("net/tcp/")).isEqualTo("[open/]");
    assertThat(startOf("net/udp/")).isEqualTo("[a/]");
    assertThat(startOf("guide/")).isEqualTo("[use/]");
  }

  @Test
  void oneQuestionNeedsNoDirections() {
    question("net/dns/ttl", "");
    question("store/wal", "status: retired\n");
    question("store/b-tree", "");

    assertThat(startOf("net/")).isEqualTo("[]");
    assertThat(startOf("store/")).isEqualTo("[]");
    assertThat(startOf("")).isEqualTo("[]");
  }
}
