package dev.querent.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFinderTest {
  @TempDir Path project;
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void createContent() throws IOException {
    Files.createDirectory(project.resolve("content"));
  }

  @Test
  void filesAreSortedByPathWhateverTheFolderSays() throws IOException {
    add("tcp/b.md", "tcp/a.md", "about.md", "tcp-ip/z.md", "tcp/index.md");
    assertThat(paths(find().markdown()))
        .containsExactly("about.md", "tcp-ip/z.md", "tcp/a.md", "tcp/b.md", "tcp/index.md");
    assertNothingReported();
  }

  @Test
  void filesToPublishAndFilesToIncludeAreToldApart() throws IOException {
    add("dns/a.md", "dns/flow.svg", "dns/photo.jpeg", "dns/rfc.pdf");
    add("dns/Main.java", "dns/app.js", "dns/style.css", "dns/data.json", "dns/Makefile");
    SourceTree tree = find();
    assertThat(paths(tree.assets()))
        .containsExactly("dns/flow.svg", "dns/photo.jpeg", "dns/rfc.pdf");
    assertThat(paths(tree.samples()))
        .containsExactly(
            "dns/Main.java", "dns/Makefile", "dns/app.js", "dns/data.json", "dns/style.css");
    assertNothingReported();
  }

  @Test
  void hiddenFilesAndEditorBackupsAreNotContent() throws IOException {
    add(".git/config.md", "dns/.a.md.swp", "dns/a.md~", "dns/#a.md#", "dns/b.swp", "Thumbs.db");
    add(".htaccess", "a~/b.md", "index.md");
    SourceTree tree = find();
    assertThat(paths(tree.markdown())).containsExactly("index.md");
    assertThat(tree.samples()).isEmpty();
    assertNothingReported();
  }

  @Test
  void whatWouldActForTheWholeSiteIsRefused() throws IOException {
    add("CNAME", "robots.txt", "dns/page.html", "dns/PAGE.HTM", "dns/app.wasm", "dns/film.mp4");
    assertThat(find().samples()).isEmpty();
    assertThat(diagnostics.sorted())
        .hasSize(6)
        .allMatch(d -> d.rule() == Rule.UNSUPPORTED_FILE && d.hint().isPresent());
  }

  @Test
  void markdownUnderAnotherExtensionIsNotLostSilently() throws IOException {
    add("dns/a.markdown");
    find();
    assertReported("content/dns/a.markdown", Rule.UNSUPPORTED_FILE);
    assertHint("rename it: Markdown files end with '.md'");
  }

  @Test
  void aNameThatIsNoAddressIsReportedWithAGoodName() throws IOException {
    add("dns/TIME WAIT.md");
    assertThat(find().markdown()).isEmpty();
    assertReported("content/dns/TIME WAIT.md", Rule.BAD_FILE_NAME);
    assertHint("rename it to 'time-wait.md'");
  }

  @Test
  void accentsAreDroppedFromTheSuggestedName() throws IOException {
    add("Entrées réseau.md");
    find();
    assertHint("rename it to 'entrees-reseau.md'");
  }

  @Test
  void aNameWithoutLatinLettersGetsARuleInsteadOfAName() throws IOException {
    add("вопрос.md");
    find();
    assertHint("use lower-case letters a to z, digits and hyphens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c#", "back\\slash", "a:b", "why?", "100%", "a\nb"})
  void aFolderNameThatMeansSomethingElseInAnAddressIsNotEntered(String name) throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    add(name + "/a.md", "dns/a.md");
    assertThat(paths(find().markdown())).containsExactly("dns/a.md");
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.rule()).isEqualTo(Rule.BAD_FILE_NAME));
  }

  @Test
  void aBadFolderNameIsSaidOnceAndNotForEveryFileInIt() throws IOException {
    add("Go Net/a.md", "Go Net/b.md");
    find();
    assertReported("content/Go Net", Rule.BAD_FILE_NAME);
    assertHint("rename it to 'go-net'");
  }

  @Test
  void controlCharactersInNamesDoNotReachTheTerminal() throws IOException {
    add("a\u001b[31mb\u202e.md");
    find();
    assertThat(diagnostics.sorted().get(0).place().file())
        .isEqualTo("content/a\ufffd[31mb\ufffd.md");
    assertThat(diagnostics.sorted().get(0).message())
        .doesNotContain("\u001b")
        .doesNotContain("\u202e");
  }

  @Test
  void namesThatDifferOnlyInCaseAreOneMistake() throws IOException {
    add("dns/Ttl.md", "dns/ttl.md");
    assumeThat(project.resolve("content/dns").toFile().list()).hasSize(2);
    find();
    assertReported("content/dns/ttl.md", Rule.DUPLICATE_PATH);
  }

  @Test
  void linksAreReportedAndNotFollowed() throws IOException {
    add("dns/a.md");
    Path secret = Files.writeString(project.resolve("secret.md"), "secret");
    Files.createSymbolicLink(project.resolve("content/dns/b.md"), secret);
    Files.createSymbolicLink(project.resolve("content/loop"), project.resolve("content"));
    assertThat(paths(find().markdown())).containsExactly("dns/a.md");
    assertThat(diagnostics.sorted())
        .extracting(d -> d.place().file() + " " + d.rule().code())
        .containsExactly("content/dns/b.md not-a-file", "content/loop not-a-file");
  }

  @Test
  void aContentFolderThatIsALinkIsRefused() throws IOException {
    Files.delete(project.resolve("content"));
    Files.createDirectory(project.resolve("elsewhere"));
    Files.createSymbolicLink(project.resolve("content"), project.resolve("elsewhere"));
    find();
    assertReported("content", Rule.NOT_A_FILE);
  }

  @Test
  void aPipeIsReportedWithoutBeingOpened() throws Exception {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("unix");
    add("dns/a.md");
    Path pipe = project.resolve("content/dns/pipe.md");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(paths(find().markdown())).containsExactly("dns/a.md");
    assertReported("content/dns/pipe.md", Rule.NOT_A_FILE);
    var source = new SourceFile("dns/pipe.md", pipe, 0);
    assertThat(new SourceReader(content(), Limits.DEFAULT).read(source, diagnostics)).isEmpty();
  }

  @Test
  void aMissingFolderIsSaidWithAHint() throws IOException {
    Files.delete(project.resolve("content"));
    assertThat(find().markdown()).isEmpty();
    assertReported("content", Rule.NO_CONTENT);
  }

  @Test
  void foldersDeeperThanTheLimitAreNotEntered() throws IOException {
    add("a/b/c.md", "a/b/c/d.md");
    assertThat(paths(find(limits(100, 2)).markdown())).containsExactly("a/b/c.md");
    assertReported("content/a/b/c", Rule.TOO_DEEP);
  }

  @Test
  void tooManyFilesStopTheWalkAndAreSaidOnce() throws IOException {
    add("a.md", "b.md", "c/d.md", "e/f.md");
    find(limits(4, 8));
    assertReported("content", Rule.TOO_MANY_FILES);
  }

  private ContentFolder content() {
    return ContentFolder.of(project, "content");
  }

  private SourceTree find() {
    return find(Limits.DEFAULT);
  }

  private SourceTree find(Limits limits) {
    return new ContentFinder(limits).find(content(), diagnostics);
  }

  private static Limits limits(int files, int depth) {
    return new Limits(files, depth, 100, 100, 100, 60, Duration.ofSeconds(1));
  }

  private void add(String... paths) throws IOException {
    for (String path : paths) {
      Path file = project.resolve("content").resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# " + path);
    }
  }

  private static List<String> paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).toList();
  }

  private void assertNothingReported() {
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private void assertReported(String file, Rule rule) {
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.place().file()).isEqualTo(file);
              assertThat(d.rule()).isEqualTo(rule);
              assertThat(d.hint()).isPresent();
            });
  }

  private void assertHint(String hint) {
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.hint()).contains(hint));
  }
}
