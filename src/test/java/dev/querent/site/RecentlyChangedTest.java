package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.history.Repository;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which questions a site says were changed last. */
class RecentlyChangedTest {
  private static final int DAY = 86_400;

  private final SiteProject project = SiteProject.bare();
  private Repository repository;

  @BeforeEach
  void begin() throws IOException {
    repository = Repository.in(project.folder());
  }

  @AfterEach
  void remove() {
    project.close();
  }

  private void question(String path, String header, String answer) {
    String id = String.format(java.util.Locale.ROOT, "k%07d", path.hashCode() & 0xfffff);
    project.file(
        "content/" + path + ".md",
        "---\nid: " + id + "\n" + header + "---\n# " + path + "?\n\n" + answer + "\n");
  }

  private void change(String path) {
    question(path, "", "Another answer.");
  }

  private List<String> changedOn(String address) {
    return project.html(address).select(".changed li").stream()
        .map(row -> row.select("time").attr("datetime") + " " + row.select("a").attr("href"))
        .toList();
  }

  private void build() {
    project.run("build").exitsWith(0).printsNoProblem();
  }

  @Test
  void theyAreListedNewestFirstWithTheirDays() {
    for (String path : List.of("net/dns/ttl", "net/tcp/open", "net/tcp/close", "store/wal")) {
      question(path, "", "The answer.");
    }
    repository.commit(DAY);
    change("net/tcp/open");
    repository.commit(3 * DAY);
    change("store/wal");
    change("net/dns/ttl");
    repository.commit(4 * DAY);
    build();

    assertThat(changedOn(""))
        .containsExactly(
            "1970-01-05 net/dns/ttl/", "1970-01-05 store/wal/", "1970-01-04 net/tcp/open/");
    assertThat(changedOn("net/")).containsExactly("1970-01-05 dns/ttl/", "1970-01-04 tcp/open/");
    assertThat(project.html("").select(".changed .row-meta span").eachText())
        .containsExactly("Net", "Store", "Net");
    assertThat(project.html("net/").select(".changed .row-meta span").eachText())
        .containsExactly("Dns", "Tcp");
    assertThat(changedOn("net/dns/")).as("a topic shows all its questions").isEmpty();
  }

  @Test
  void aDraftAndARetiredQuestionAreNoNews() {
    question("net/ttl", "", "A time.");
    question("net/open", "", "An answer.");
    repository.commit(DAY);
    question("net/old", "status: retired\n", "Yes.");
    question("net/new", "status: draft\n", "Perhaps.");
    change("net/open");
    repository.commit(2 * DAY);
    build();

    assertThat(changedOn("")).containsExactly("1970-01-03 net/open/");
  }

  @Test
  void whereAllCameInOneDayNothingIsNews() {
    question("net/ttl", "", "A time.");
    repository.commit(DAY);
    question("net/open", "", "An answer.");
    repository.commit(DAY + 60);
    build();

    assertThat(changedOn("")).isEmpty();
  }

  @Test
  void withoutHistoryNothingIsListed() {
    question("net/ttl", "reviewed: 2026-01-02\n", "A time.");
    question("net/open", "reviewed: 2026-01-03\n", "An answer.");
    project.run("build").exitsWith(0);

    assertThat(project.html("").select(".changed")).isEmpty();
    assertThat(project.html("net/").select(".changed")).isEmpty();
  }

  @Test
  void theListsAreShort() {
    question("net/oldest", "", "An answer.");
    repository.commit(DAY);
    for (int i = 1; i < 10; i++) {
      question("net/q" + i, "", "An answer.");
    }
    repository.commit(2 * DAY);
    build();

    assertThat(changedOn("")).hasSize(8).startsWith("1970-01-03 net/q1/");
    assertThat(changedOn("net/")).hasSize(5).endsWith("1970-01-03 q5/");
  }
}
