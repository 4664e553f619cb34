package dev.querent.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.history.History.State;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHistoryTest {
  @TempDir Path temporary;
  private Path project;

  @BeforeEach
  void nameProject() {
    project = temporary.resolve("project");
  }

  @Test
  void aFileIsAsOldAsItsLastCommit() throws IOException {
    repository().write("content/a.md", "1").write("content/b.md", "1").commit(100);
    repository().write("content/a.md", "2").commit(200);
    repository().write("other.txt", "3").commit(300);
    assertThat(read().state()).isEqualTo(State.COMPLETE);
    assertThat(second("content/a.md")).isEqualTo(200);
    assertThat(second("content/b.md")).isEqualTo(100);
  }

  @Test
  void onlyTheFolderThatWasAskedForIsRead() throws IOException {
    repository().write("content/a.md", "1").write("content2/a.md", "1").write("x", "1").commit(100);
    assertThat(read().changes()).containsOnlyKeys("content/a.md");
  }

  @Test
  void theWholeProjectCanBeRead() throws IOException {
    repository().write("content/a.md", "1").write("x", "1").commit(100);
    assertThat(new GitHistory(project).read(".").changes()).containsOnlyKeys("content/a.md", "x");
  }

  @Test
  void changesThatAreNotCommittedDoNotCount() throws IOException {
    repository().write("content/a.md", "1").commit(100).write("content/a.md", "2");
    repository().write("content/new.md", "1");
    assertThat(second("content/a.md")).isEqualTo(100);
    assertThat(read().lastChange("content/new.md")).isEmpty();
  }

  @Test
  void theTimeIsThatOfTheCommitAndNotOfItsAuthor() throws IOException {
    repository().write("content/a.md", "1").commit(1_700_000_000);
    assertThat(read().lastChange("content/a.md")).contains(Instant.ofEpochSecond(1_700_000_000));
  }

  @Test
  void theLatestTimeWinsWhereClocksDisagree() throws IOException {
    repository().write("content/a.md", "1").commit(500);
    repository().write("content/a.md", "2").commit(400);
    assertThat(second("content/a.md")).isEqualTo(500);
  }

  @Test
  void aRenamedFileIsAsOldAsItsNewName() throws IOException {
    repository().write("content/a.md", "the same text\n").commit(100);
    repository().git("mv", "content/a.md", "content/b.md");
    repository().commit(200);
    assertThat(second("content/b.md")).isEqualTo(200);
  }

  @Test
  void aFileThatCameBackIsAsOldAsItsReturn() throws IOException {
    repository().write("content/a.md", "1").write("content/b.md", "1").commit(100);
    Files.delete(project.resolve("content/a.md"));
    repository().commit(200);
    repository().write("content/a.md", "1").commit(300);
    assertThat(second("content/a.md")).isEqualTo(300);
  }

  @Test
  void namesMayHaveAnyLetters() throws IOException {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    repository().write("content/вопрос é 😀.md", "1").commit(100);
    assertThat(second("content/вопрос é 😀.md")).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\nfirst.md",
        "a\nb.md",
        "a\n",
        "commit:5",
        "commit:never.md",
        "\n/300/x.md",
        "300",
        " ",
        "a\tb\".md",
        "-- x",
        "*.md",
        ":(top)x",
      })
  void noFileNameIsTakenForSomethingElse(String name) throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    repository().write("content/z.md", "1").write("content/" + name, "1").write(name, "1");
    repository().commit(100).write("content/z.md", "2").commit(200);
    assertThat(second("content/" + name)).isEqualTo(100);
    assertThat(second("content/z.md")).isEqualTo(200);
    assertThat(new GitHistory(project).read(".").changes())
        .containsOnlyKeys("content/z.md", "content/" + name, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "a b/c", " a ", "docs\n", "[x]"})
  void aProjectMayBeBelowTheTopOfItsRepository(String folder) throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Repository repository = Repository.in(temporary.resolve("repository"));
    repository.write(folder + "/content/a.md", "1").write("content/a.md", "1").commit(100);
    repository.write("content/a.md", "2").commit(200);
    project = repository.folder().resolve(folder);
    assertThat(read().changes()).containsOnlyKeys("content/a.md");
    assertThat(second("content/a.md")).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ab]", "*", ":x", "con tent", "-n"})
  void theFolderIsAPathAndNotAPattern(String folder) throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    repository().write(folder + "/a.md", "1").write("a/a.md", "1").commit(100);
    assertThat(new GitHistory(project).read(folder).changes()).containsOnlyKeys(folder + "/a.md");
  }

  @Test
  void aMergeDoesNotDateTheFilesThatItBrings() throws IOException {
    branchAndReturn();
    repository().gitAt(400, "merge", "--quiet", "--no-edit", "side");
    assertThat(second("content/main.md")).isEqualTo(300);
    assertThat(second("content/side.md")).isEqualTo(200);
  }

  @Test
  void aFileThatOnlyAMergeChangedIsDatedByIt() throws IOException {
    branchAndReturn();
    repository().gitAt(400, "merge", "--quiet", "--no-commit", "--no-ff", "side");
    repository().write("content/side.md", "mended").write("content/new.md", "1").commit(400);
    assertThat(second("content/side.md")).isEqualTo(400);
    assertThat(second("content/new.md")).isEqualTo(400);
    assertThat(second("content/main.md")).isEqualTo(300);
  }

  @Test
  void aMergeBelowTheTopOfTheRepositoryIsReadToo() throws IOException {
    Path top = temporary.resolve("repository");
    project = top;
    branchAndReturn();
    repository().gitAt(400, "merge", "--quiet", "--no-commit", "--no-ff", "side");
    repository().write("content/new.md", "1").commit(400);
    History inner = new GitHistory(top.resolve("content")).read(".");
    assertThat(inner.lastChange("new.md")).contains(Instant.ofEpochSecond(400));
    assertThat(inner.lastChange("side.md")).contains(Instant.ofEpochSecond(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.showRoot=false",
        "log.follow=true",
        "log.showSignature=true",
        "log.date=relative",
        "diff.renames=copies",
        "diff.noprefix=true",
        "diff.relative=true",
        "format.pretty=oneline",
        "core.quotePath=true",
        "color.ui=always",
        "log.diffMerges=first-parent",
      })
  void theSettingsOfTheRepositoryDoNotShow(String setting) throws IOException {
    branchAndReturn();
    repository().gitAt(400, "merge", "--quiet", "--no-edit", "side");
    History before = read();
    String[] parts = setting.split("=");
    repository().git("config", parts[0], parts[1]);
    assertThat(before.changes()).hasSize(3);
    assertThat(read()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999999999 +0000",
        "18446744073709551615 +0000",
        "99999999999999999999999 +0000",
        "253402300800 +0000",
        "-5 +0000",
        "never"
      })
  void aCommitWithAnImpossibleTimeDatesNothing(String time) throws IOException {
    repository().write("content/a.md", "1").commit(100);
    repository().write("content/a.md", "2").write("content/b.md", "2").commitAtTime(time);
    History history = read();
    assertThat(history.state()).isEqualTo(State.COMPLETE);
    assertThat(history.lastChange("content/a.md")).contains(Instant.ofEpochSecond(100));
    assertThat(history.lastChange("content/b.md")).isEmpty();
  }

  @Test
  void aShallowCloneGivesNoDates() throws IOException {
    repository().write("content/a.md", "1").commit(100);
    repository().write("content/b.md", "1").commit(200);
    Path clone = temporary.resolve("clone");
    repository().git("clone", "--quiet", "--depth=1", project.toUri().toString(), clone.toString());
    assertThat(new GitHistory(clone).read("content")).isEqualTo(History.without(State.SHALLOW));
  }

  @Test
  void aFolderWithoutARepositoryHasNoHistory() throws IOException {
    Files.createDirectories(project.resolve("content"));
    assertThat(read()).isEqualTo(History.without(State.MISSING));
  }

  @Test
  void aFolderThatIsNotThereHasNoHistory() {
    assertThat(read()).isEqualTo(History.without(State.MISSING));
  }

  @Test
  void aRepositoryWithoutCommitsKnowsNothing() throws IOException {
    repository().write("content/a.md", "1");
    assertThat(read().changes()).isEmpty();
  }

  @Test
  void aDamagedRepositoryHasNoHistory() throws IOException {
    repository().write("content/a.md", "1").commit(100);
    repository().write("content/a.md", "2").commit(200);
    String first = repository().git("rev-parse", "HEAD~1");
    Path object =
        project.resolve(".git/objects/" + first.substring(0, 2) + "/" + first.substring(2));
    assertThat(object.toFile().setWritable(true)).isTrue();
    Files.delete(object);
    assertThat(read()).isEqualTo(History.without(State.UNREADABLE));
  }

  @Test
  void aMachineWithoutGitHasNoHistory() throws Exception {
    repository().write("content/a.md", "1").commit(100);
    assertThat(withPath(System.getenv("PATH"))).startsWith("COMPLETE {content/a.md");
    assertThat(withPath(temporary.toString())).isEqualTo("UNREADABLE {}");
  }

  private String withPath(String path) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HistoryProgram.class.getName(),
            project.toString());
    builder.environment().put("PATH", path);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** A file from before, one changed on a branch, one changed on the main line after that. */
  private void branchAndReturn() throws IOException {
    repository().write("content/both.md", "1").commit(100);
    repository().git("checkout", "--quiet", "-b", "side");
    repository().write("content/side.md", "1").commit(200);
    repository().git("checkout", "--quiet", "main");
    repository().write("content/main.md", "1").commit(300);
  }

  private Repository repository() throws IOException {
    return Repository.in(project);
  }

  private History read() {
    return new GitHistory(project).read("content");
  }

  private long second(String file) {
    return read().lastChange(file).orElseThrow().getEpochSecond();
  }
}
