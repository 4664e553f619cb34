package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.html.Escape;
import dev.querent.markdown.Fragment;
import dev.querent.markdown.MarkdownDocument;
import dev.querent.markdown.MarkdownDocument.Title;
import dev.querent.markdown.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gives every file a title: its H1, or {@code title:} in its front matter. */
final class Titles {
  /** A title is repeated in navigation, lists and feeds; {@code title:} has the same bound. */
  private static final int LONGEST = 300;

  private final Diagnostics diagnostics;

  Titles(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The document of a file; a file without a title is reported and named for its slug.
   *
   * @param inherited whether the headers above the file could be read
   */
  Document document(ParsedFile file, boolean inherited) {
    Title title = titleOf(file);
    // What else an empty file lacks goes without saying.
    boolean intact = inherited && file.intact() && !isEmpty(file);
    return new Document(file.path(), file.name(), file.header(), intact, file.document(), title);
  }

  private static boolean isEmpty(ParsedFile file) {
    return file.document().title().isEmpty()
        && file.document().sections().isEmpty()
        && file.header().title().isEmpty();
  }

  /** The document of a folder without an {@code index.md}, named for the folder. */
  static Document ofFolder(Folder folder, String contentName) {
    String path = folder.path().isEmpty() ? "index.md" : folder.path() + "/index.md";
    MarkdownDocument empty =
        new MarkdownDocument(Optional.empty(), List.of(), List.of(), List.of());
    Title title = plain(readable(folder.name()), Place.ofFile(contentName + "/" + path));
    return new Document(path, contentName + "/" + path, FrontMatter.EMPTY, true, empty, title);
  }

  private Title titleOf(ParsedFile file) {
    Optional<Title> heading = file.document().title().filter(title -> !title.text().isBlank());
    if (heading.isPresent()) {
      return bounded(heading.get());
    }
    Optional<Title> written =
        file.header().title().map(located -> plain(located.value(), located.place()));
    if (written.isPresent()) {
      return written.get();
    }
    if (file.intact()) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.MISSING_TITLE,
                  Place.ofFile(file.name()),
                  isEmpty(file) ? "the file is empty" : "the file has no title")
              .withHint("begin the text with a line such as '# " + nameOf(file) + "'"));
    }
    return plain(nameOf(file), Place.ofFile(file.name()));
  }

  private Title bounded(Title title) {
    int length = title.text().codePointCount(0, title.text().length());
    if (length <= LONGEST) {
      return title;
    }
    diagnostics.report(
        Diagnostic.of(Rule.BAD_VALUE, title.place(), "the title is " + length + " characters long")
            .withHint("use at most " + LONGEST + ", and write the rest below it"));
    String cut = title.text().substring(0, title.text().offsetByCodePoints(0, LONGEST));
    return plain(cut, title.place());
  }

  private static String nameOf(ParsedFile file) {
    String folder = file.file().folder();
    if (!file.file().isIndex()) {
      return readable(file.slug());
    }
    return folder.isEmpty() ? "Welcome" : readable(folder.substring(folder.lastIndexOf('/') + 1));
  }

  private static Title plain(String text, Place place) {
    return new Title(new Fragment(Escape.text(text)), TextLine.plain(text), place);
  }

  private static String readable(String slug) {
    String words = slug.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? slug
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
