package dev.querent.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a site of questions whose words are as frequent as those of real text, for measuring
 * search. The same number always gives the same bytes, and a larger site begins with the smaller.
 */
public final class SearchCorpus {
  private static final int IN_A_TOPIC = 50;
  private static final int TOPICS_IN_A_COLLECTION = 8;
  private static final List<String> DIFFICULTIES = List.of("warm-up", "medium", "hard", "staff");
  private static final List<String> LEVELS = List.of("junior", "middle", "senior", "professional");
  private static final String ID_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Path folder;
  private final int questions;

  /**
   * @param folder made where it is missing
   * @param questions how many, at least 1
   */
  public SearchCorpus(Path folder, int questions) {
    this.folder = folder;
    this.questions = questions;
  }

  /** {@code SearchCorpus FOLDER QUESTIONS}. */
  public static void main(String[] arguments) throws IOException {
    new SearchCorpus(Path.of(arguments[0]), Integer.parseInt(arguments[1])).write();
  }

  /** Writes the settings and the content. */
  public void write() throws IOException {
    text(
        "querent.yaml",
        "title: Generated\nbase-url: https://example.org/generated/\nsocial-cards: none\n");
    for (int first = 0; first < questions; first += IN_A_TOPIC) {
      writeTopic(first / IN_A_TOPIC, first, Math.min(questions, first + IN_A_TOPIC));
    }
  }

  private void writeTopic(int number, int first, int end) throws IOException {
    Topic topic = Topic.of(number);
    String collection = "content/collection-" + number / TOPICS_IN_A_COLLECTION;
    if (number % TOPICS_IN_A_COLLECTION == 0) {
      text(collection + "/index.md", "# " + Topic.capital(topic.words().get(2)) + "\n");
    }
    String section = collection + "/topic-" + number;
    String title = Topic.capital(topic.words().get(0)) + " and " + topic.words().get(1);
    text(section + "/index.md", "# " + title + "\n");
    for (int i = first; i < end; i++) {
      text(section + "/question-" + i + ".md", question(i, topic));
    }
  }

  private static String question(int number, Topic topic) {
    Random random = new Random(number);
    WrittenQuestion question = new WrittenQuestion(random, topic);
    return "---\nid: %s\ndifficulty: %s\nlevel: %s\ntags: [%s]\n---\n# %s\n\n%s"
        .formatted(
            id(number),
            DIFFICULTIES.get(random.nextInt(4)),
            LEVELS.get(random.nextInt(4)),
            tags(random, topic),
            question.title(),
            question.body());
  }

  /** A word of the topic, and one that many topics have. */
  private static String tags(Random random, Topic topic) {
    String own = topic.words().get(random.nextInt(2));
    String common = Vocabulary.word(random.nextInt(30));
    return own.equals(common) ? own : own + ", " + common;
  }

  private static String id(int number) {
    StringBuilder id = new StringBuilder("s");
    for (int shift = 30; shift >= 0; shift -= 5) {
      id.append(ID_SIGNS.charAt((number >> shift) & 31));
    }
    return id.toString().toLowerCase(Locale.ROOT);
  }

  private void text(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
