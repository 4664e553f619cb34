package dev.querent.model;

import dev.querent.diagnostic.Located;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.markdown.Fragment;
import dev.querent.markdown.MarkdownDocument;
import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.markdown.MarkdownDocument.Title;
import java.util.Optional;

/**
 * What a page of the site says, and where it was written.
 *
 * @param contentPath the source file, relative to the content folder
 * @param file the path that messages show
 * @param header front matter as written
 * @param intact whether header and body could be read, and the headers it inherits from; where not,
 *     what it lacks is not reported
 * @param body the parsed Markdown
 * @param title the H1, or what stands in for it
 */
public record Document(
    String contentPath,
    String file,
    FrontMatter header,
    boolean intact,
    MarkdownDocument body,
    Title title) {

  /** Whether nothing of the file could be read, which was reported; its anchors are unknown. */
  boolean isUnread() {
    return !body.isReadable();
  }

  /** The HTML of one part of the body; empty where the author did not write it. */
  public Fragment part(SectionKind kind) {
    return body.section(kind).map(BodySection::html).orElse(Fragment.EMPTY);
  }

  /** What one part says as plain text. */
  public String textOf(SectionKind kind) {
    return body.section(kind).map(BodySection::text).orElse("");
  }

  /**
   * The description the author wrote, whole; without one, the beginning of the first part that says
   * something, of at most {@code characters}.
   */
  public String summary(int characters) {
    return header.description().map(Located::value).orElseGet(() -> beginning(characters));
  }

  private String beginning(int characters) {
    Optional<String> text =
        body.sections().stream().map(BodySection::text).filter(t -> !t.isBlank()).findFirst();
    return shorten(squeezed(text.orElse("").strip(), characters), characters);
  }

  /** The beginning of a text with single spaces, a little longer than {@code characters}. */
  private static String squeezed(String text, int characters) {
    StringBuilder out = new StringBuilder(characters + 1);
    for (int i = 0; i < text.length() && out.length() <= characters; i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space) {
        out.append(c);
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static String shorten(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = text.lastIndexOf(' ', characters - 1);
    int cut = end > characters / 2 ? end : characters - 1;
    if (Character.isHighSurrogate(text.charAt(cut - 1))) {
      cut--;
    }
    return text.substring(0, cut) + "…";
  }
}
