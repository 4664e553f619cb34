package dev.querent.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a site of generated questions, about 2.7 KB each with one block of code: the same number
 * always gives the same bytes. For benchmarks and tests of size.
 */
public final class CorpusGenerator {
  private static final int QUESTIONS_IN_A_TOPIC = 50;
  private static final int TOPICS_IN_A_COLLECTION = 8;
  private static final List<String> DIFFICULTIES = List.of("warm-up", "medium", "hard", "staff");
  private static final List<String> LEVELS = List.of("junior", "middle", "senior", "professional");
  private static final String ID_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final String[] WORDS =
      ("connection packet socket buffer window segment timer queue kernel router cache header frame"
              + " stream server client request response deadline handshake key cipher record resolver"
              + " zone name address port table route link layer delay loss retry limit pool worker lock"
              + " thread channel message value pointer slice map error result test build index page term"
              + " shard posting score weight field token query reader writer network protocol latency"
              + " throughput congestion control flow slow fast open closed idle active large small first"
              + " last next each every which because while until after before when where same other")
          .split(" ");

  private final Path folder;
  private final int questions;

  /**
   * @param folder made where it is missing
   * @param questions how many, at least 1
   */
  public CorpusGenerator(Path folder, int questions) {
    this.folder = folder;
    this.questions = questions;
  }

  /** {@code CorpusGenerator FOLDER QUESTIONS}. */
  public static void main(String[] arguments) throws IOException {
    new CorpusGenerator(Path.of(arguments[0]), Integer.parseInt(arguments[1])).write();
  }

  /** Writes the settings and the content. */
  public void write() throws IOException {
    text(
        "querent.yaml",
        "title: Generated\nbase-url: https://example.org/generated/\nsocial-cards: none\n");
    for (int number = 0; number < questions; number++) {
      int topic = number / QUESTIONS_IN_A_TOPIC;
      int collection = topic / TOPICS_IN_A_COLLECTION;
      String section = "content/" + name("collection", collection);
      if (topic % TOPICS_IN_A_COLLECTION == 0 && number % QUESTIONS_IN_A_TOPIC == 0) {
        text(section + "/index.md", "# Collection " + collection + "\n\nGenerated questions.\n");
      }
      section += "/" + name("topic", topic);
      if (number % QUESTIONS_IN_A_TOPIC == 0) {
        text(section + "/index.md", "# Topic " + topic + "\n\nA generated topic.\n");
      }
      text(section + "/" + name("question", number) + ".md", question(number));
    }
  }

  private String question(int number) {
    Random random = new Random(number);
    StringBuilder out = new StringBuilder(3000);
    out.append("---\nid: ").append(id(number)).append("\ndifficulty: ");
    out.append(DIFFICULTIES.get(random.nextInt(4))).append("\nlevel: ");
    out.append(LEVELS.get(random.nextInt(4))).append("\ntags: [");
    out.append(WORDS[random.nextInt(40)]).append(", ").append(WORDS[40 + random.nextInt(40)]);
    out.append("]\n---\n# What does the ").append(words(random, 4)).append(" do in case ");
    out.append(number).append("?\n\n");
    paragraph(out, random);
    paragraph(out, random);
    out.append("```go title=\"case.go\"\nfunc handle")
        .append(number)
        .append("(c net.Conn) error {\n");
    for (int line = 0; line < 8; line++) {
      out.append("\tif n := ").append(WORDS[random.nextInt(WORDS.length)]).append("(c, ");
      out.append(random.nextInt(1000))
          .append("); n > 0 { // ")
          .append(words(random, 3))
          .append("\n");
      out.append("\t\treturn nil\n\t}\n");
    }
    out.append("\treturn io.EOF\n}\n```\n\n");
    paragraph(out, random);
    out.append("## Key points\n\n");
    for (int i = 0; i < 4; i++) {
      out.append("- ").append(words(random, 10)).append('\n');
    }
    out.append("\n## Follow-ups\n\n");
    int sibling = number % QUESTIONS_IN_A_TOPIC == 0 ? number : number - 1;
    out.append("- [The case before](").append(name("question", sibling)).append(".md)\n- ");
    out.append(words(random, 8)).append("?\n\n## References\n\n");
    out.append("- [RFC 9293](https://www.rfc-editor.org/rfc/rfc9293)\n");
    return out.toString();
  }

  private static void paragraph(StringBuilder out, Random random) {
    for (int sentence = 0; sentence < 5; sentence++) {
      out.append("The *").append(WORDS[random.nextInt(WORDS.length)]).append("* ");
      out.append(words(random, 9)).append(" `").append(WORDS[random.nextInt(WORDS.length)]);
      out.append("` ").append(words(random, 5)).append(". ");
    }
    out.append("\n\n");
  }

  private static String words(Random random, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.toString();
  }

  private static String id(int number) {
    StringBuilder id = new StringBuilder("g");
    for (int shift = 30; shift >= 0; shift -= 5) {
      id.append(ID_SIGNS.charAt((number >> shift) & 31));
    }
    return id.toString();
  }

  private static String name(String kind, int number) {
    return String.format(Locale.ROOT, "%s-%06d", kind, number);
  }

  private void text(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
