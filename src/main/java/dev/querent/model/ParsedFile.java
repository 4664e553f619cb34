package dev.querent.model;

import dev.querent.content.SourceFile;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.markdown.MarkdownDocument;
import java.util.Objects;

/**
 * One Markdown file, read and parsed, before it has a place in the site.
 *
 * @param file where it was found
 * @param name the path that messages show, relative to the project folder
 * @param header its own front matter, nothing inherited
 * @param intact whether header and body could be read; where not, what they lack is not reported
 * @param document its body
 */
public record ParsedFile(
    SourceFile file, String name, FrontMatter header, boolean intact, MarkdownDocument document) {
  public ParsedFile {
    Objects.requireNonNull(file);
    Objects.requireNonNull(name);
    Objects.requireNonNull(header);
    Objects.requireNonNull(document);
  }

  /** A file that could not be read, which was reported; so that links to it are not, too. */
  public static ParsedFile unread(SourceFile file, String name) {
    return new ParsedFile(file, name, FrontMatter.EMPTY, false, MarkdownDocument.UNREADABLE);
  }

  /** Path relative to the content folder. */
  public String path() {
    return file.path();
  }

  /** The file's name without {@code .md}: its part of the address. */
  public String slug() {
    return file.name().substring(0, file.name().length() - ".md".length());
  }
}
