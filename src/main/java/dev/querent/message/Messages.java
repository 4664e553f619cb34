package dev.querent.message;

import dev.querent.html.Escape;
import dev.querent.html.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The texts of the interface, from the theme's {@code messages/<language>.yaml}.
 *
 * <p>A text may hold {@code {0}}, {@code {1}}, … for its arguments. A text that depends on a number
 * has one form for each plural category of the language: {@code questions: { one: "{0} question",
 * other: "{0} questions" }} becomes the keys {@code questions.one} and {@code questions.other}. A
 * form for one number alone has that number for its key, {@code questions.1}, and goes first.
 */
public final class Messages {
  private final String language;
  private final Map<String, String> texts;
  private final Numerals numerals;

  /**
   * @param language BCP 47 tag of the texts
   * @param texts key to text, nested keys joined by dots
   */
  public Messages(String language, Map<String, String> texts) {
    this.language = Objects.requireNonNull(language);
    this.texts = Map.copyOf(texts);
    this.numerals = Numerals.of(language);
  }

  /** The language of the texts. */
  public String language() {
    return language;
  }

  /**
   * The text with its arguments filled in, numbers as the language writes them. A placeholder
   * without an argument stays as it is.
   *
   * @throws IllegalArgumentException when no layer of the theme has the key
   */
  public String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "message key is '" + key + "', must be in messages/*.yaml");
    }
    return arguments.length == 0 ? text : filled(text, arguments);
  }

  /**
   * The text as HTML, with HTML for its arguments; the text itself is escaped.
   *
   * @throws IllegalArgumentException when no layer of the theme has the key
   */
  public SafeHtml html(String key, SafeHtml... arguments) {
    return new SafeHtml(filled(Escape.text(text(key)), arguments));
  }

  /** The text in the plural form that {@code number} needs, with the number as {@code {0}}. */
  public String count(String key, long number) {
    String exact = key + "." + number;
    String form = key + "." + PluralCategory.of(language, number).word();
    String found = texts.containsKey(exact) ? exact : texts.containsKey(form) ? form : null;
    return text(found == null ? key + ".other" : found, number);
  }

  /** A whole number as the language writes it: 1,234 or 1.234. */
  public String number(long number) {
    return numerals.grouped(number);
  }

  /** A year or another number that is a name: in the digits of the language, without groups. */
  public String year(int year) {
    return numerals.plain(year);
  }

  /** Words in a row: "a", "a and b", "a, b and c"; nothing where there are none. */
  public String list(List<String> words) {
    String all = words.isEmpty() ? "" : words.get(0);
    for (int i = 1; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      all = text(!last ? "list.more" : i == 1 ? "list.pair" : "list.last", all, words.get(i));
    }
    return all;
  }

  /** The texts whose keys begin with {@code prefix}, by the rest of the key, sorted. */
  public Map<String, String> below(String prefix) {
    Map<String, String> below = new TreeMap<>();
    texts.forEach(
        (key, text) -> {
          if (key.startsWith(prefix)) {
            below.put(key.substring(prefix.length()), text);
          }
        });
    return below;
  }

  /** Whether a text with this key exists. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** One pass over the text, so that an argument that holds {@code {1}} is not filled in again. */
  private String filled(String text, Object[] arguments) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    int copied = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      int index = close < 0 ? -1 : placeholder(text, open + 1, close);
      if (index >= 0 && index < arguments.length) {
        out.append(text, copied, open).append(shown(arguments[index]));
        copied = close + 1;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private Object shown(Object argument) {
    boolean whole = argument instanceof Integer || argument instanceof Long;
    return whole ? number(((Number) argument).longValue()) : argument;
  }

  /** The number between the braces, or -1 where something else stands there. */
  private static int placeholder(String text, int from, int to) {
    if (to == from || to - from > 2) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
