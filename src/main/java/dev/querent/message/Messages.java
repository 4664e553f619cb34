package dev.querent.message;

import java.util.Map;
import java.util.Objects;

/**
 * The texts of the interface, from the theme's {@code messages/<language>.yaml}.
 *
 * <p>A text may hold {@code {0}}, {@code {1}}, … for its arguments. A text that depends on a number
 * has one form for each plural category of the language: {@code questions: { one: "{0} question",
 * other: "{0} questions" }} becomes the keys {@code questions.one} and {@code questions.other}.
 */
public final class Messages {
  private final String language;
  private final Map<String, String> texts;

  /**
   * @param language BCP 47 tag of the texts
   * @param texts key to text, nested keys joined by dots
   */
  public Messages(String language, Map<String, String> texts) {
    this.language = Objects.requireNonNull(language);
    this.texts = Map.copyOf(texts);
  }

  /** The language of the texts. */
  public String language() {
    return language;
  }

  /**
   * The text with its arguments filled in.
   *
   * @throws IllegalArgumentException when no layer of the theme has the key
   */
  public String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "message key is '" + key + "', must be in messages/*.yaml");
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** The text in the plural form that {@code number} needs, with the number as {@code {0}}. */
  public String count(String key, long number) {
    String one = key + ".one";
    return text(number == 1 && texts.containsKey(one) ? one : key + ".other", number);
  }

  /** Whether a text with this key exists. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }
}
