package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A site of documents that attack their readers, built once for every test that looks at it. */
final class HostileSite implements AutoCloseable {
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*\">";

  private final SiteProject project = withoutDocuments();

  HostileSite() {
    HostileDocument.read("shown").forEach(d -> project.file("content/" + d.path(), d.text()));
    project.run("build", "--base-url", "https://example.org/").exitsWith(0);
  }

  /** Files that documents mention, without the documents. */
  static SiteProject withoutDocuments() {
    SiteProject empty = SiteProject.bare();
    empty.file("querent.yaml", "title: Hostile\nglossary:\n  BAD: '\"><svg onload=alert(1)>'\n");
    empty.file("content/c/index.md", "# Collection\n\nText.\n");
    try {
      byte[] dot = Files.readAllBytes(Path.of("src/test/resources/hostile/dot.png"));
      for (String family : List.of("front-matter", "markdown", "mutation", "raw-html", "svg")) {
        empty.file("content/c/" + family + "/dot.png", dot);
        empty.file(
            "content/c/" + family + "/evil.go",
            "</code></pre><script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return empty;
  }

  /** A page without its Content-Security-Policy, so that nothing holds a script back. */
  static String withoutPolicy(String html) {
    assertThat(html).containsPattern(POLICY);
    return html.replaceFirst(POLICY, "");
  }

  SiteProject project() {
    return project;
  }

  @Override
  public void close() {
    project.close();
  }
}
