package dev.querent.build;

import dev.querent.config.SiteConfig;
import dev.querent.content.ContentFolder;
import dev.querent.content.SourceFile;
import dev.querent.content.SourceReader;
import dev.querent.content.SourceTree;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.SourceText;
import dev.querent.frontmatter.FileRole;
import dev.querent.frontmatter.FrontMatter.Kind;
import dev.querent.frontmatter.Header;
import dev.querent.frontmatter.HeaderReader;
import dev.querent.highlight.StandardHighlighter;
import dev.querent.markdown.MarkdownDocument;
import dev.querent.markdown.MarkdownReader;
import dev.querent.markdown.Shape;
import dev.querent.model.ParsedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and parses every Markdown file; the texts themselves are not kept. */
final class SourceParser {
  private final SourceReader sources;
  private final HeaderReader headers;
  private final MarkdownReader markdown;
  private final ContentFolder content;
  private final Diagnostics diagnostics;

  SourceParser(SiteConfig config, ContentFolder content, Diagnostics diagnostics) {
    this.sources = new SourceReader(content, config.limits());
    this.headers = new HeaderReader(config);
    this.markdown =
        new MarkdownReader(
            config.limits(),
            config.glossary(),
            new StandardHighlighter(),
            (from, path) -> sample(content, from, path));
    this.content = content;
    this.diagnostics = diagnostics;
  }

  /**
   * Parses indexes first: they say what the files below them are, and that decides how those are
   * parsed.
   */
  List<ParsedFile> parse(SourceTree tree, Workers workers) throws IOException {
    List<SourceFile> indexes = tree.markdown().stream().filter(SourceFile::isIndex).toList();
    List<SourceFile> others = tree.markdown().stream().filter(f -> !f.isIndex()).toList();
    List<ParsedFile> parsed = new ArrayList<>();
    workers.map(indexes, file -> parse(file, FileRole.SECTION_INDEX)).forEach(parsed::add);
    Map<String, Kind> kinds = new HashMap<>();
    parsed.forEach(
        index ->
            index
                .header()
                .defaults()
                .kind()
                .ifPresent(kind -> kinds.put(index.file().folder(), kind.value())));
    workers.map(others, file -> parse(file, roleOf(file, kinds))).forEach(parsed::add);
    return parsed;
  }

  private static FileRole roleOf(SourceFile file, Map<String, Kind> kinds) {
    if (file.folder().isEmpty()) {
      return FileRole.ROOT_PAGE;
    }
    return inherited(file.folder(), kinds) == Kind.PAGE ? FileRole.PAGE : FileRole.DOCUMENT;
  }

  /** Messages show paths from the project folder, and content names its files from its own. */
  private Optional<SourceText> sample(ContentFolder content, String from, String path) {
    return sources.readSample(from.substring(content.name().length() + 1), path);
  }

  private ParsedFile parse(SourceFile file, FileRole role) {
    return sources
        .read(file, diagnostics)
        .map(text -> parse(file, text, role))
        .orElseGet(() -> ParsedFile.unread(file, content.placeOf(file.path()).file()));
  }

  private ParsedFile parse(SourceFile file, SourceText text, FileRole role) {
    Header header = headers.read(text, role, diagnostics);
    Optional<Kind> kind = header.frontMatter().kind().map(Located::value);
    boolean page =
        switch (role) {
          case SECTION_INDEX, ROOT_PAGE -> true;
          case PAGE -> kind.orElse(Kind.PAGE) == Kind.PAGE;
          case DOCUMENT -> kind.orElse(Kind.QUESTION) == Kind.PAGE;
        };
    MarkdownDocument document =
        markdown.read(text, header.bodyOffset(), page ? Shape.PAGE : Shape.QUESTION, diagnostics);
    boolean intact = header.intact() && document.isReadable();
    return new ParsedFile(file, text.file(), header.frontMatter(), intact, document);
  }

  /** The kind that the nearest index above hands down. */
  private static Kind inherited(String folder, Map<String, Kind> kinds) {
    for (String at = folder; ; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
      if (kinds.containsKey(at)) {
        return kinds.get(at);
      }
      if (at.isEmpty()) {
        return Kind.QUESTION;
      }
    }
  }
}
