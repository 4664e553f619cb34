package dev.querent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.querent.SiteProject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How {@code querent build} prints what it finds. */
class FormatsTest {
  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void write() {
    project
        .question("net/ttl.md", "What is a TTL?", "See [\"this\"](tlt.md), 100 %.")
        .file("content/net/soa.md", "---\nlevel: junior\n---\n# What is the SOA?\n\nA record.\n");
  }

  @AfterEach
  void remove() {
    project.close();
  }

  @Test
  void jsonIsOneDocumentForPrograms() {
    var run = project.run("build", "--format", "json").exitsWith(1).printsNoProblem();

    assertThat(run.out())
        .isEqualTo(
            """
            {"version":1,"diagnostics":[\
            {"rule":"missing-id","severity":"warning","file":"content/net/soa.md",\
            "line":4,"column":1,"length":18,"message":"the question has no id",\
            "hint":"add 'id: %s' to its front matter"},\
            {"rule":"broken-link","severity":"error","file":"content/net/ttl.md",\
            "line":6,"column":14,"length":6,"message":"no page has the address 'tlt.md'",\
            "hint":"did you mean 'ttl.md'?"}],\
            "counts":{"errors":1,"warnings":1,"files":2}}
            """
                .formatted(suggestedId(run.out())));
  }

  private static String suggestedId(String text) {
    int at = text.indexOf("'id: ") + "'id: ".length();
    return text.substring(at, at + 8);
  }

  @Test
  void jsonIsPrintedAlsoWhenNothingIsFound() throws IOException {
    project.question("net/ttl.md", "What is a TTL?", "A time.").question("net/soa.md", "S?", "S.");
    var run = project.run("build", "--format", "json").exitsWith(0).printsNoProblem();

    assertThat(run.out())
        .isEqualTo(
            "{\"version\":1,\"diagnostics\":[],\"counts\":{\"errors\":0,\"warnings\":0,\"files\":2}}\n");
  }

  @Test
  void jsonIsValidWhateverTheContentHolds() throws IOException {
    project.question("net/x.md", "Which \"x\"\\ \u0007?", "[a](<b\"\\c\u2028.md>) [d](\u202e.md)");
    String out = project.run("build", "--format", "json").exitsWith(1).out();

    List<String> messages = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(out)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && "message".equals(parser.currentName())) {
          messages.add(parser.getText());
        }
      }
    }
    assertThat(messages).contains("the address 'b\"\\c\u2028.md' is of a kind that is not allowed");
  }

  @Test
  void githubShowsProblemsBesideTheirLines() {
    var run = project.run("build", "--format", "github").exitsWith(1).printsNoProblem();

    assertThat(run.out())
        .contains(
            "::error file=content/net/ttl.md,line=6,col=14,title=broken-link::no page has the"
                + " address 'tlt.md'%0Ahelp: did you mean 'ttl.md'?\n")
        .contains("::warning file=content/net/soa.md,line=4,col=1,title=missing-id::")
        .startsWith(project.run("build").err());
  }

  @Test
  void coloursAreUsedWhenTheyAreWanted() {
    String plain = project.run("build").exitsWith(1).err();
    String colored = project.run("build", "--color", "always").exitsWith(1).err();

    assertThat(plain).doesNotContain("\033");
    assertThat(colored).contains("\033[1;31merror:\033[0m", "\033[1;33mwarning:\033[0m");
    assertThat(colored.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(project.run("build", "--color", "never").err()).isEqualTo(plain);
  }

  @Test
  void aBuildWithWarningsSaysBoth() {
    project.question("net/ttl.md", "What is a TTL?", "A time.");
    var run = project.run("build").exitsWith(0);

    run.printsError("1 problem (1 warning) in 2 files\n");
    assertThat(run.out())
        .matches(
            "built 2 questions on \\d+ pages in \\d+\\.\\d\\d s; site: \\d+ files written, 0"
                + " unchanged, 0 removed\n");
  }
}
