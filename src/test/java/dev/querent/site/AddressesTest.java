package dev.querent.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two things at one address are the author's to sort out, and never a failure of the build. */
class AddressesTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/net/tcp/index.html | is the file of a page, not its address [bad-value]",
        "/net/all/index.html | is the file of a page, not its address [bad-value]",
        "/net/all/ | is kept for Querent's own pages [reserved-name]",
        "/net/all/old/ | is kept for Querent's own pages [reserved-name]",
        "/net/tcp/d.svg/ | would be a file and a folder of one name [duplicate-path]",
        "/net/tcp/d.svg/old/ | would be a file and a folder of one name [duplicate-path]",
        "/net/tcp/ | already belongs to 'content/net/tcp'"
      })
  void anAliasCannotHaveTheAddressOfAnother(String alias, String message) {
    try (SiteProject project = project()) {
      project.file("content/net/tcp/q.md", question("[" + alias + "]"));
      SiteProject.Run run = project.run("build").exitsWith(1).printsError(message);
      assertThat(run.err()).contains("1 problem (1 error)");
    }
  }

  @Test
  void aliasesCannotBeAFileAndAFolderOfOneName() {
    try (SiteProject project = project()) {
      project.file("content/net/tcp/q.md", question("[/old.html, /old.html/]"));
      project
          .run("build")
          .exitsWith(1)
          .printsError("would be a file and a folder of one name [duplicate-path]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "net/tcp/index.html.md | is kept for Querent's own pages [reserved-name]",
        "net/tcp/d.svg.md | would be a file and a folder of one name [duplicate-path]",
        "net/all/deep/q.md | '/net/all/' is kept for Querent's own pages [reserved-name]",
        "net/all/d.md | '/net/all/' is kept for Querent's own pages [reserved-name]"
      })
  void aFileCannotHaveTheAddressOfAnother(String path, String message) {
    try (SiteProject project = project()) {
      project.question(path, "Other", "Answer.");
      SiteProject.Run run = project.run("build").exitsWith(1).printsError(message);
      assertThat(run.err()).contains("1 problem (1 error)");
    }
  }

  @Test
  void aFolderWithAReservedNameIsToldOfOnce() {
    try (SiteProject project = project()) {
      project.file("content/assets/a.svg", SVG).file("content/assets/deep/b.svg", SVG);
      project.question("assets/c.md", "C", "Answer.").question("assets/d.md", "D", "Answer.");
      SiteProject.Run run = project.run("build").exitsWith(1);
      assertThat(run.err())
          .contains("the address '/assets/' is kept for Querent's own pages [reserved-name]")
          .contains("1 problem (1 error)");
    }
  }

  private static SiteProject project() {
    return SiteProject.bare()
        .file("content/net/tcp/d.svg", SVG)
        .question("net/tcp/q.md", "Q", "Answer.");
  }

  private static String question(String aliases) {
    return "---\nid: q0000001\naliases: " + aliases + "\n---\n# Q\n\nAnswer.\n";
  }
}
