package dev.querent.relevance;

import dev.querent.relevance.CodeBlocks.Block;
import dev.querent.relevance.JudgedCollection.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the project of a site from a collection: every document is a question, in the order of the
 * collection, and its title and text come to the index as they are.
 */
final class CollectionSite {
  /** The page of a folder shows all its answers, so folders are small. */
  private static final int IN_A_FOLDER = 100;

  private static final String SETTINGS =
      """
      title: Collection
      limits:
        files: 1000000
        source-size: 16 MiB
        markdown-seconds: 60
      """;

  private static final String ONLY_WHAT_IS_BELOW =
      "---\nsearch: false\ndefaults: { search: true }\n---\n";

  /** Stands for a title or a text that is missing, and has no word in it. */
  private static final String NOTHING = "…";

  /** Querent takes titles of 300 characters. */
  private static final int TITLE = 280;

  private static final Pattern ADDRESS = Pattern.compile(".*/document-(\\d+)/");

  private final Path folder;

  /**
   * @param folder of the project, made where it is missing
   */
  CollectionSite(Path folder) {
    this.folder = folder;
  }

  /** Writes settings and content. */
  void write(JudgedCollection collection) throws IOException {
    text("querent.yaml", SETTINGS);
    collection.documents(this::write);
  }

  private void write(int number, Entry document) throws IOException {
    String section = String.format(Locale.ROOT, "content/part-%05d", number / IN_A_FOLDER);
    if (number % IN_A_FOLDER == 0) {
      text(section + "/index.md", ONLY_WHAT_IS_BELOW + "# Part\n");
    }
    String name = String.format(Locale.ROOT, "/document-%07d.md", number);
    text(section + name, markdown(number, document));
  }

  private static String markdown(int number, Entry document) {
    String id = String.format(Locale.ROOT, "d%07d", number);
    String whole = document.title().strip();
    int end = endOfTitle(whole);
    String title = PlainMarkdown.line(whole.substring(0, end));
    List<Block> blocks = new ArrayList<>(CodeBlocks.of(document.text()));
    blocks.add(0, new Block(false, List.of(whole.substring(end))));
    String text = PlainMarkdown.text(blocks);
    return "---\nid: %s\n---\n# %s\n\n%s\n"
        .formatted(id, title.isEmpty() ? NOTHING : title, text.isBlank() ? NOTHING : text);
  }

  /** What is too long for a title goes on in the text. */
  private static int endOfTitle(String title) {
    if (title.length() <= TITLE) {
      return title.length();
    }
    int blank = title.lastIndexOf(' ', TITLE);
    return blank > 0 ? blank : title.offsetByCodePoints(0, TITLE / 2);
  }

  /** The number of the document at an address of the site. */
  static OptionalInt documentAt(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  private void text(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
