package dev.querent.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetReaderTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

  @TempDir Path project;
  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @CsvSource({
    "a.gif, GIF89a......, GIF",
    "a.jpg, \u00ff\u00d8\u00ff\u00e0.., JPEG",
    "a.jpeg, \u00ff\u00d8\u00ff\u00db.., JPEG",
    "a.webp, RIFF....WEBPVP8 , WEBP",
    "a.avif, ....ftypavif...., AVIF",
    "a.avif, ....ftypmif1....miafavif, AVIF",
    "a.pdf, %PDF-1.7, PDF",
    "a.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
    "a.svg, '\u00ef\u00bb\u00bf <?xml version=\"1.0\"?><svg/>', SVG",
  })
  void aFileThatIsWhatItsNameSaysIsRead(String name, String bytes, AssetType type)
      throws IOException {
    assertThat(read(name, bytes).orElseThrow().type()).isEqualTo(type);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, <!DOCTYPE html><script>alert(1)</script>",
    "a.jpg, GIF89a=alert(1)//",
    "a.webp, RIFF....WAVEfmt ",
    "a.avif, ....ftypmp42....isom",
    "a.svg, <!DOCTYPE html><svg onload=alert(1)>",
    "a.pdf, MZ",
    "a.gif, ''",
  })
  void aFileThatIsSomethingElseIsRefused(String name, String bytes) throws IOException {
    assertThat(read(name, bytes)).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.rule()).isEqualTo(Rule.BAD_ASSET));
  }

  @Test
  void aWrongExtensionIsNamed() throws IOException {
    read("a.jpg", PNG);
    assertThat(diagnostics.sorted().get(0).message()).isEqualTo("'a.jpg' is not a JPEG image");
    assertThat(diagnostics.sorted().get(0).hint())
        .contains("its content is a PNG image; rename or convert it");
  }

  @Test
  void everyPrefixOfASignatureIsRefusedWithoutAFailure() throws IOException {
    for (int i = 0; i < 8; i++) {
      assertThat(read("a" + i + ".png", PNG.substring(0, i))).isEmpty();
    }
    assertThat(read("b.png", PNG)).isPresent();
  }

  private Optional<AssetReader.Asset> read(String name, String bytes) throws IOException {
    Path folder = Files.createDirectories(project.resolve("content"));
    byte[] content = bytes.getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve(name), content);
    return new AssetReader(ContentFolder.of(project, "content"), Limits.DEFAULT)
        .read(new SourceFile(name, file, content.length), diagnostics);
  }
}
