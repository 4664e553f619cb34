package dev.querent.config;

import dev.querent.config.Vocabulary.Term;
import java.util.List;

/** The words that apply where {@code querent.yaml} declares none. */
final class DefaultVocabularies {
  static final Vocabulary DIFFICULTY =
      Vocabulary.of(
          List.of(
              new Term("warm-up", "Warm-up", "green"),
              new Term("medium", "Medium", "amber"),
              new Term("hard", "Hard", "orange"),
              new Term("staff", "Staff", "red")));

  static final Vocabulary LEVEL =
      Vocabulary.of(
          List.of(
              new Term("junior", "Junior", Term.NO_COLOR),
              new Term("middle", "Middle", Term.NO_COLOR),
              new Term("senior", "Senior", Term.NO_COLOR),
              new Term("professional", "Professional", Term.NO_COLOR)));

  private DefaultVocabularies() {}
}
