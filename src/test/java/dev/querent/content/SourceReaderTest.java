package dev.querent.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private static final Limits SMALL = new Limits(100, 8, 40, 100, 40, 60, Duration.ofSeconds(1));

  @TempDir Path project;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFileIsNamedByItsPathFromTheProject() throws IOException {
    SourceText text =
        read("dns/a.md", "# TTL — ⏱\n".getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(text.file()).isEqualTo("content/dns/a.md");
    assertThat(text.text()).isEqualTo("# TTL — ⏱\n");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNotText() throws IOException {
    assertThat(read("a.md", latin("\u00ef\u00bb\u00bf# A")).orElseThrow().text()).isEqualTo("# A");
  }

  @Test
  void anEmptyFileIsEmptyText() throws IOException {
    assertThat(read("a.md", new byte[0]).orElseThrow().text()).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreShownWhereTheyStand() throws IOException {
    assertThat(read("a.md", latin("# A\r\nh\u00c3\u00a9 caf\u00e9 x\n"))).isEmpty();
    Diagnostic mistake = only(Rule.NOT_UTF8);
    assertThat(mistake.place()).hasToString("content/a.md:2:7");
    assertThat(mistake.place().sourceLine()).isEqualTo("hé caf\ufffd x");
    assertThat(mistake.message()).isEqualTo("byte 12 is not UTF-8, counted from 0");
  }

  @Test
  void aByteOrderMarkCountsInTheOffsetOfABadByte() throws IOException {
    assertThat(read("a.md", latin("\u00ef\u00bb\u00bfab\u00ff"))).isEmpty();
    assertThat(only(Rule.NOT_UTF8).message()).startsWith("byte 5 ");
  }

  @Test
  void aCutOffSequenceAtTheEndIsNotUtf8() throws IOException {
    assertThat(read("a.md", latin("a\u00e2\u0080"))).isEmpty();
    only(Rule.NOT_UTF8);
  }

  @Test
  void surrogatesWrittenAsUtf8AreNotUtf8() throws IOException {
    assertThat(read("a.md", latin("\u00ed\u00a0\u0080"))).isEmpty();
    only(Rule.NOT_UTF8);
  }

  @Test
  void aFileOfUtf16IsNotText() throws IOException {
    assertThat(read("a.md", "# A".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    assertThat(only(Rule.NOT_UTF8).message()).contains("byte 1 is NUL");
  }

  @Test
  void theLimitIsInclusive() throws IOException {
    assertThat(read("a.md", "a".repeat(40).getBytes(StandardCharsets.UTF_8))).isPresent();
    assertThat(read("b.md", "a".repeat(41).getBytes(StandardCharsets.UTF_8))).isEmpty();
    only(Rule.FILE_TOO_LARGE);
  }

  @Test
  void aFileWithoutASizeOfItsOwnIsStillBounded() throws IOException {
    // Files under /proc say they are empty; what is read counts, not what was promised.
    Path endless = Path.of("/dev/zero");
    Path unsized = Path.of("/proc/self/maps");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(unsized) && Files.exists(endless));
    assertThat(BoundedFile.read(unsized, 1000)).hasSize(1001);
    assertThat(BoundedFile.read(endless, 5000)).hasSize(5001);
  }

  @Test
  void aLinkThatAppearsAfterFindingIsNotFollowed() throws IOException {
    Path secret = Files.writeString(project.resolve("secret.md"), "secret");
    Files.createDirectory(project.resolve("content"));
    Path link = Files.createSymbolicLink(project.resolve("content/a.md"), secret);
    assertThat(reader().read(new SourceFile("a.md", link, 6), diagnostics)).isEmpty();
    only(Rule.NOT_A_FILE);
  }

  @Test
  void aFolderThatBecomesALinkIsNotFollowed() throws IOException {
    Files.createDirectories(project.resolve("other"));
    Files.writeString(project.resolve("other/a.md"), "secret");
    Files.createDirectory(project.resolve("content"));
    Files.createSymbolicLink(project.resolve("content/dns"), project.resolve("other"));
    Path file = project.resolve("content/dns/a.md");
    assertThat(reader().read(new SourceFile("dns/a.md", file, 6), diagnostics)).isEmpty();
    assertThat(reader().readSample("dns/b.md", "a.md")).isEmpty();
    only(Rule.NOT_A_FILE);
  }

  @Test
  void aVanishedFileIsReported() throws IOException {
    Files.createDirectory(project.resolve("content"));
    Path gone = project.resolve("content/a.md");
    assertThat(reader().read(new SourceFile("a.md", gone, 6), diagnostics)).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void aSampleIsFoundBesideTheIncludingFile() throws IOException {
    write("dns/code/Main.java", "class Main {}".getBytes(StandardCharsets.UTF_8));
    assertThat(reader().readSample("dns/a.md", "code/Main.java").orElseThrow().text())
        .isEqualTo("class Main {}");
    assertThat(reader().readSample("tcp/b.md", "../dns/./code/Main.java").orElseThrow().file())
        .isEqualTo("content/dns/code/Main.java");
  }

  @Test
  void aSampleNeverLeadsOutOfTheContent() throws IOException {
    write("dns/a.md", new byte[] {'a'});
    Files.writeString(project.resolve("querent.yaml"), "title: x");
    Files.createDirectories(project.resolve("content/.git"));
    Files.writeString(project.resolve("content/.git/config"), "secret");
    for (String path :
        new String[] {
          "../../querent.yaml",
          "../../content/dns/a.md",
          "/etc/passwd",
          "..\\..\\querent.yaml",
          "../.git/config",
          "",
          "..",
          ".",
          "a.md/",
          "a.md\0",
          "~/x",
          "//etc/passwd",
          project.resolve("querent.yaml").toString()
        }) {
      assertThat(reader().readSample("dns/b.md", path)).as(path).isEmpty();
    }
  }

  @Test
  void aSampleThatIsTooLargeOrNotTextIsNotThere() throws IOException {
    write("big.txt", new byte[41]);
    write("image.go", latin("\u00ff"));
    assertThat(reader().readSample("a.md", "big.txt")).isEmpty();
    assertThat(reader().readSample("a.md", "image.go")).isEmpty();
  }

  private Optional<SourceText> read(String path, byte[] bytes) throws IOException {
    Path file = write(path, bytes);
    return reader().read(new SourceFile(path, file, bytes.length), diagnostics);
  }

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = project.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private SourceReader reader() {
    return new SourceReader(ContentFolder.of(project, "content"), SMALL);
  }

  private Diagnostic only(Rule rule) {
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.sorted().get(0).rule()).isEqualTo(rule);
    return diagnostics.sorted().get(0);
  }

  private static byte[] latin(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
