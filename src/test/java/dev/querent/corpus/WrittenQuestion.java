package dev.querent.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A question in words of the {@link Vocabulary}. What it is about it says again and again, half in
 * words of its topic, and names in code.
 */
final class WrittenQuestion {
  private static final int KEYS = 6;
  private static final List<String> TITLES =
      List.of(
          "How does %s %s work with a %s?",
          "Why is %s %s slower than %s?",
          "What is the %s of %s in %s?",
          "When should %s use the %s %s?",
          "How can I %s a %s from %s?",
          "What happens to %s %s after %s?",
          "Is %s %s safe for %s?");

  private final Random random;
  private final Topic topic;
  private final List<String> keys = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  WrittenQuestion(Random random, Topic topic) {
    this.random = random;
    this.topic = topic;
    for (int i = 0; i < KEYS; i++) {
      keys.add(i % 2 == 0 ? pick(topic.words()) : Vocabulary.word(random));
      names.add(pick(topic.names()));
    }
    names.set(0, Topic.name(keys, random));
    said.addAll(keys);
  }

  /** The title. */
  String title() {
    String third = random.nextInt(4) == 0 ? "`" + pick(names) + "`" : keys.get(2);
    return String.format(Locale.ROOT, pick(TITLES), keys.get(0), keys.get(1), third);
  }

  /** The text below the title, in Markdown. */
  String body() {
    StringBuilder out = new StringBuilder(3000);
    int words = (int) (200 * Math.exp(0.6 * random.nextGaussian()));
    paragraph(out, words / 2);
    if (random.nextInt(10) < 6) {
      code(out, 4 + random.nextInt(12));
    }
    paragraph(out, words / 2);
    out.append("## Key points\n\n");
    for (int i = 0; i < 3; i++) {
      sentence(out.append("- "), 7 + random.nextInt(6));
      out.append('\n');
    }
    out.append("\n## Follow-ups\n\n- ").append(title()).append('\n');
    return out.toString();
  }

  private void paragraph(StringBuilder out, int words) {
    for (int written = 0; written < words; ) {
      int length = 6 + random.nextInt(18);
      sentence(out, length);
      out.append(' ');
      written += length;
    }
    out.append("\n\n");
  }

  private void sentence(StringBuilder out, int words) {
    for (int i = 0; i < words; i++) {
      String word = word();
      out.append(i == 0 ? Topic.capital(word) : word);
      out.append(i == words - 1 ? "." : random.nextInt(12) == 0 ? ", " : " ");
    }
  }

  private String word() {
    int kind = random.nextInt(100);
    if (kind < 38) {
      return Vocabulary.grammar(random);
    } else if (kind < 40) {
      return "`" + pick(names) + "`";
    } else if (kind < 44) {
      return number();
    } else if (kind < 45) {
      return meaning() + "-" + meaning();
    }
    return Vocabulary.inflected(meaning(), random);
  }

  /** A word that means something; what was said is said again. */
  private String meaning() {
    int kind = random.nextInt(10);
    String word = kind < 5 ? pick(said) : kind < 7 ? pick(topic.words()) : Vocabulary.word(random);
    said.add(word);
    return word;
  }

  private String number() {
    return Integer.toString((int) Math.pow(10, 4 * Math.pow(random.nextDouble(), 2)));
  }

  private void code(StringBuilder out, int lines) {
    out.append("```go\n");
    for (int i = 0; i < lines; i++) {
      String[] parts = {pick(names), pick(names), meaning(), number()};
      out.append(
          switch (random.nextInt(4)) {
            case 0 -> String.format(Locale.ROOT, "%s := %s(%s, %s)%n", (Object[]) parts);
            case 1 ->
                String.format(Locale.ROOT, "if err := %s(%s); err != nil {%n", (Object[]) parts);
            case 2 -> String.format(Locale.ROOT, "\treturn %s.%s // %s%n}%n", (Object[]) parts);
            default -> String.format(Locale.ROOT, "func %s(%s int) %s {%n", (Object[]) parts);
          });
    }
    out.append("```\n\n");
  }

  private String pick(List<String> items) {
    return items.get(random.nextInt(items.size()));
  }
}
