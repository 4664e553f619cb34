package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Permanent ids: 8 characters of Crockford base32 in lower case, the first a letter so that YAML
 * never reads a number.
 */
final class QuestionIds {
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz";
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 8;

  private QuestionIds() {}

  /** Warns of every question without an id, with one to paste that nobody has yet. */
  static void reportMissing(List<Question> questions, Diagnostics diagnostics) {
    Set<String> taken = new HashSet<>();
    questions.forEach(question -> question.id().ifPresent(taken::add));
    for (Question question : questions) {
      if (question.id().isEmpty() && question.document().intact()) {
        String id = suggest(question.document().contentPath(), taken);
        diagnostics.report(
            Diagnostic.of(
                    Rule.MISSING_ID, question.document().title().place(), "the question has no id")
                .withHint("add 'id: " + id + "' to its front matter"));
      }
    }
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
    StringBuilder id = new StringBuilder(LENGTH);
    id.append(LETTERS.charAt(Byte.toUnsignedInt(bytes[0]) % LETTERS.length()));
    for (int i = 1; i < LENGTH; i++) {
      id.append(DIGITS.charAt(bytes[i] & 31));
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
