package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.frontmatter.FrontMatter;
import dev.querent.frontmatter.PermanentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives questions without a permanent id one to paste. */
final class QuestionIds {
  private static final int FIRST_LETTER = PermanentId.ALPHABET.indexOf('a');

  private QuestionIds() {}

  /** Warns of every question without an id, with one to paste that nobody has yet. */
  static void reportMissing(
      List<Question> questions, List<Unpublished> unpublished, Diagnostics diagnostics) {
    Set<String> taken = new HashSet<>();
    questions.forEach(question -> question.id().ifPresent(taken::add));
    unpublished.forEach(f -> f.file().header().id().ifPresent(id -> taken.add(id.value())));
    for (Question question : questions) {
      if (question.id().isEmpty() && question.document().intact()) {
        String id = suggest(question.document().contentPath(), taken);
        diagnostics.report(
            Diagnostic.of(
                    Rule.MISSING_ID, question.document().title().place(), "the question has no id")
                .withHint(advice(question, id)));
      }
    }
  }

  private static String advice(Question question, String id) {
    // Front matter takes two lines, even where nothing in it could be read.
    boolean bare =
        question.document().header().equals(FrontMatter.EMPTY)
            && question.document().title().place().line() <= 2;
    return bare
        ? "begin the file with three lines: '---', 'id: " + id + "' and '---'"
        : "add 'id: " + id + "' to its front matter";
  }

  /**
   * An id derived from the path, so that two runs print the same one; a question keeps it when it
   * moves, since it is pasted once and read from then on.
   */
  static String suggest(String contentPath, Set<String> taken) {
    for (int attempt = 0; ; attempt++) {
      String id = encode(digest(contentPath + "\n" + attempt));
      if (taken.add(id)) {
        return id;
      }
    }
  }

  private static String encode(byte[] bytes) {
    String signs = PermanentId.ALPHABET;
    StringBuilder id = new StringBuilder(PermanentId.LENGTH);
    int letters = signs.length() - FIRST_LETTER;
    id.append(signs.charAt(FIRST_LETTER + Byte.toUnsignedInt(bytes[0]) % letters));
    for (int i = 1; i < PermanentId.LENGTH; i++) {
      id.append(signs.charAt(bytes[i] & (signs.length() - 1)));
    }
    return id.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
