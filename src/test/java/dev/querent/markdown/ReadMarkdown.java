package dev.querent.markdown;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that was read, with what was reported. */
record ReadMarkdown(MarkdownDocument document, List<String> reports) {
  private static final Map<String, String> FILES =
      Map.of(
          "samples/echo.go",
          "package main\n\n// region: dial\n  conn := dial()\n    // region: inner\n"
              + "    use(conn)\n    // endregion: inner\n\n  // endregion: dial\n",
          "samples/page.html",
          "<!-- region: all -->\n<script>alert(1)</script>\n**not bold**\n<!-- endregion: all -->\n");

  private static final MarkdownReader READER = reader(Limits.DEFAULT);

  static MarkdownReader reader(Limits limits) {
    Map<String, String> glossary =
        Map.of("TCP", "Transmission Control Protocol", "TCP/IP", "the Internet protocol suite");
    return new MarkdownReader(
        limits,
        glossary,
        new PlainHighlighter(),
        (from, path) -> Optional.ofNullable(FILES.get(path)).map(t -> new SourceText(path, t)));
  }

  static Limits budget(Duration time) {
    Limits limits = Limits.DEFAULT;
    return new Limits(
        limits.files(),
        limits.folderDepth(),
        limits.sourceBytes(),
        limits.frontMatterBytes(),
        limits.assetBytes(),
        limits.markdownDepth(),
        time);
  }

  static ReadMarkdown question(String markdown) {
    return read(markdown, 0, Shape.QUESTION);
  }

  static ReadMarkdown page(String markdown) {
    return read(markdown, 0, Shape.PAGE);
  }

  static ReadMarkdown read(String markdown, int bodyOffset, Shape shape) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("content/a.md", markdown);
    MarkdownDocument document = READER.read(source, bodyOffset, shape, diagnostics);
    return new ReadMarkdown(
        document,
        diagnostics.sorted().stream()
            .map(d -> d.place() + ": " + d.message() + " [" + d.rule().code() + "]")
            .toList());
  }

  /** All sections, as a page of its own would show them. */
  String html() {
    StringBuilder html = new StringBuilder();
    document.sections().forEach(section -> html.append(fill(section.html())));
    return html.toString();
  }

  /** The rules that were broken. */
  List<String> rules() {
    return reports.stream()
        .map(report -> report.substring(report.lastIndexOf('[') + 1, report.length() - 1))
        .toList();
  }

  String fill(Fragment fragment) {
    return fragment.render(new Page()).markup();
  }

  private final class Page implements Fragment.Context {
    @Override
    public String address(int use) {
      return "use:" + document.uses().get(use).destination();
    }

    @Override
    public String idPrefix() {
      return "q-";
    }

    @Override
    public int headingShift() {
      return 1;
    }

    @Override
    public String message(String key) {
      return "(" + key + ")";
    }
  }
}
