package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void createProject() throws IOException {
    project = Files.createDirectories(folder.resolve("work/project"));
    Files.createDirectories(project.resolve("content/dns"));
    Files.writeString(project.resolve("content/dns/a.md"), "# A");
  }

  @Test
  void theProjectAndItsParentsAreRefused() throws IOException {
    assertRefused(project, "would hold the whole project");
    assertRefused(project.resolve("."), "would hold the whole project");
    assertRefused(folder.resolve("work"), "would hold the whole project");
    assertRefused(Path.of("/"), "the output folder is the root of the file system");
  }

  @Test
  void theHomeFolderIsRefused() throws IOException {
    assertRefused(Path.of(System.getProperty("user.home")), "home folder");
  }

  @Test
  void theContentAndEverythingInItIsRefused() throws IOException {
    assertRefused(project.resolve("content"), "would hold the content");
    assertRefused(project.resolve("content/site"), "is inside the content");
    assertRefused(project.resolve("new/../content/dns/site/x"), "is inside the content");
  }

  @Test
  void aFolderThatHoldsTheContentIsRefused() throws IOException {
    Path apart = Files.createDirectories(folder.resolve("apart/content"));
    var output = new OutputFolder(folder.resolve("apart"), project, apart);
    assertThat(output.objections())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).contains("would hold the content");
            });
  }

  @Test
  void aDetourOverALinkDoesNotHelp() throws IOException {
    Files.createSymbolicLink(folder.resolve("detour"), project.resolve("content"));
    assertRefused(folder.resolve("detour/site"), "is inside the content");
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(project.resolve("site"), folder.resolve("elsewhere"));
    assertRefused(project.resolve("site"), "'site' is a symbolic link");
    Files.delete(folder.resolve("elsewhere"));
    assertRefused(project.resolve("site"), "'site' is a symbolic link");
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.writeString(project.resolve("site"), "mine");
    assertRefused(project.resolve("site"), "'site' is not a folder");
    assertThat(project.resolve("site")).hasContent("mine");
  }

  @Test
  void aFolderBelowAFileIsRefused() throws IOException {
    Files.writeString(project.resolve("querent.yaml"), "title: Test\n");
    assertRefused(project.resolve("querent.yaml/x"), "'querent.yaml' is not a folder");
    assertRefused(project.resolve("querent.yaml/x/y"), "'querent.yaml' is not a folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aMountPointIsRefused() throws IOException {
    assertRefused(Path.of("/proc"), "the output folder '/proc' is a mount point");
  }

  @Test
  void aFolderWithFilesOfOthersIsRefused() throws IOException {
    Files.createDirectory(project.resolve("photos"));
    Files.writeString(project.resolve("photos/z.jpg"), "mine");
    Files.writeString(project.resolve("photos/b.jpg"), "mine");
    assertRefused(
        project.resolve("photos"),
        "'photos' holds files that Querent did not write, such as 'b.jpg'");
  }

  @Test
  void aManifestThatIsNotOursDoesNotMakeAFolderOurs() throws IOException {
    for (String manifest :
        new String[] {"", "files", "querent-files 1\n00000000 1 ../x\n", "querent-files 2\n"}) {
      Path site = Files.createDirectories(project.resolve("site"));
      Files.writeString(site.resolve(Manifest.FILE), manifest);
      assertRefused(site, "holds files that Querent did not write");
    }
  }

  @Test
  void anEmptyFolderAndOneWithOnlyAGitignoreAreAccepted() throws IOException {
    Path site = Files.createDirectory(project.resolve("site"));
    assertAccepted(site);
    Files.writeString(site.resolve(".gitignore"), "*");
    assertAccepted(site);
    assertAccepted(folder.resolve("beside/the/project"));
  }

  @Test
  void aFolderWithTheNameOfOurStagingIsNotTouched() throws IOException {
    Files.createDirectory(project.resolve(".site.querent"));
    Files.writeString(project.resolve(".site.querent/diary.txt"), "mine");
    assertRefused(
        project.resolve("site"), "the folder '.site.querent' beside 'site' is not Querent's");
    assertThat(project.resolve(".site.querent/diary.txt")).hasContent("mine");
  }

  private void assertRefused(Path target, String message) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    var output = new OutputFolder(target, project, project.resolve("content"));
    assertThat(new SitePublisher(output).open(diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.rule()).isEqualTo(Rule.BAD_OUTPUT_FOLDER);
              assertThat(d.message()).contains(message);
              assertThat(d.hint()).isPresent();
            });
  }

  private void assertAccepted(Path target) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    var output = new OutputFolder(target, project, project.resolve("content"));
    try (StagedSite site = new SitePublisher(output).open(diagnostics).orElseThrow()) {
      assertThat(diagnostics.sorted()).isEmpty();
      assertThat(site).isNotNull();
    }
  }
}
