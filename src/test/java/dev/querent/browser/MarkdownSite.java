package dev.querent.browser;

import dev.querent.SiteProject;
import java.nio.file.Path;
import java.util.Map;

/** A small site with a question that has every kind of Markdown, built once for all tests. */
final class MarkdownSite implements AutoCloseable {
  static final String QUESTION = "net/dns/everything/";
  static final String SHORT_QUESTION = "net/dns/other/";

  private final SiteProject project = SiteProject.from("browser/every-kind");
  private final Map<String, String> files;

  MarkdownSite() {
    project.run("build").exitsWith(0).printsNoProblem();
    files = SiteProject.texts(project.site());
  }

  /** The folder with the built site. */
  Path folder() {
    return project.site();
  }

  /** Every file of the site as text, by its path. */
  Map<String, String> files() {
    return files;
  }

  @Override
  public void close() {
    project.close();
  }
}
