package dev.querent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildCommandTest {
  private final SiteProject project = SiteProject.bare().file("content/index.md", "# Home\n");

  @AfterEach
  void removeTheProject() {
    project.close();
  }

  @Test
  void aBadOutputFolderIsReportedBeforeTheContentIsRead() {
    project.file("content/net/a.md", "no title\n").file("photos/a.jpg", "mine");
    project
        .run("build", "--output", "content/site")
        .exitsWith(2)
        .printsExactly(
            """
            content/site: error: the output folder 'content/site' is inside the content \
            [bad-output-folder]
                  = help: choose a new folder, such as 'site'
            1 problem (1 error) in 0 files; nothing was written
            """);
    project
        .run("build", "--output", "photos")
        .exitsWith(2)
        .printsExactly(
            """
            photos: error: 'photos' holds files that Querent did not write, such as 'a.jpg' \
            [bad-output-folder]
                  = help: choose a new folder, or empty this one if nothing in it is needed
            1 problem (1 error) in 0 files; nothing was written
            """);
  }

  @Test
  void aProjectFolderThatDoesNotExistIsSaidToBeMissing() {
    String nowhere = project.folder().resolve("nowhere").toString();
    project
        .run("build", "--project", "nowhere")
        .exitsWith(2)
        .printsError(nowhere + ": error: the folder '" + nowhere + "' does not exist")
        .printsError("= help: ");
    project
        .run("build", "--project", "querent.yaml")
        .exitsWith(2)
        .printsError("querent.yaml' is not a folder");
  }

  @Test
  void settingsHaveOneLimitOfSize() {
    String title = "title: T\n";
    int room = (256 << 10) - title.length();
    project.file("querent.yaml", title + "#".repeat(room)).run("build").exitsWith(0);
    project
        .file("querent.yaml", title + "#".repeat(room + 1))
        .run("build")
        .exitsWith(2)
        .printsExactly(
            """
            querent.yaml: error: the settings are larger than 256 KiB [file-too-large]
                  = help: shorten them; the glossary is usually the longest part
            1 problem (1 error) in 0 files; nothing was written
            """);
  }

  @Test
  void aHistoryThatGitDoesNotReadIsSaidToBeUnknown() {
    project.file(".git", "gitdir: nowhere\n");
    String note =
        "note: git cannot read the history of this folder, so pages show no dates of change; "
            + "'git log' in it says why\n";
    project.run("build").exitsWith(0).printsExactly(note);
    project.run("build", "--format", "github").exitsWith(0).printsExactly(note);
    SiteProject.Run json = project.run("build", "--format", "json").exitsWith(0).printsNoProblem();
    assertThat(json.out()).startsWith("{");
  }
}
