package dev.querent.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file that tries to run a script, or to swallow the page around it. Many stand in one
 * file of {@code src/test/resources/hostile}, each below a line {@code === name}. What does not
 * begin with front matter becomes the middle of an answer.
 *
 * @param path of the source below the content folder
 * @param text of the source
 */
record HostileDocument(String path, String text) {
  static final String BEFORE = "canary before";
  static final String AFTER = "canary after";

  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final Pattern CODE_UNIT = Pattern.compile("\\{\\{u([0-9a-f]{4})}}");
  private static final int DEPTH = 300;

  /** All documents of a subfolder. */
  static List<HostileDocument> read(String subfolder) {
    List<HostileDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(subfolder))) {
      for (Path file : files.sorted().toList()) {
        String family = file.getFileName().toString().replace(".txt", "");
        for (String part : Files.readString(file).split("(?m)^=== ")) {
          if (!part.isEmpty()) {
            int end = part.indexOf('\n');
            String name = part.substring(0, end);
            documents.add(of(family, name, part.substring(end + 1), documents.size()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  /** Where its page is, relative to the site. */
  String address() {
    return path.replaceFirst("\\.md$", "/");
  }

  private static HostileDocument of(String family, String name, String vector, int number) {
    String id = String.format(Locale.ROOT, "h%07d", number);
    String text =
        vector.startsWith("---")
            ? vector
            : "---\nid: {{id}}\nreviewed: 2026-11-20\n---\n# Hostile: "
                + name
                + "\n\n"
                + wrapped(vector);
    String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new HostileDocument("c/" + family + "/" + slug + ".md", filled(text, id));
  }

  private static String wrapped(String vector) {
    return BEFORE + "\n\n" + vector + "\n\n" + AFTER + "\n";
  }

  private static String filled(String text, String id) {
    String filled =
        text.replace("{{id}}", id)
            .replace("{{deep}}", "<b><i><details open>".repeat(DEPTH) + "<svg onload=alert(1)>");
    return CODE_UNIT
        .matcher(filled)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
