package dev.querent.data;

import java.util.List;
import java.util.Map;

/**
 * Writes JSON: the one place where text becomes part of a JSON document, and of a script element.
 * The same tree always gives the same characters.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final boolean scriptSafe;

  private JsonWriter(boolean scriptSafe) {
    this.scriptSafe = scriptSafe;
  }

  /** The tree as JSON without spaces. */
  public static String write(JsonValue value) {
    return write(value, false);
  }

  /**
   * The tree as JSON that may stand inside a {@code <script>} element: {@code <}, {@code >}, {@code
   * &}, U+2028 and U+2029 are written as escapes, so that no text can close the element, open a
   * comment in it or end a line of a script.
   */
  public static String writeScriptSafe(JsonValue value) {
    return write(value, true);
  }

  private static String write(JsonValue value, boolean scriptSafe) {
    JsonWriter writer = new JsonWriter(scriptSafe);
    value.writeTo(writer);
    return writer.out.toString();
  }

  void literal(String literal) {
    out.append(literal);
  }

  void array(List<JsonValue> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",");
      items.get(i).writeTo(this);
    }
    out.append(']');
  }

  void object(List<Map.Entry<String, JsonValue>> members) {
    out.append('{');
    for (int i = 0; i < members.size(); i++) {
      out.append(i == 0 ? "" : ",");
      text(members.get(i).getKey());
      out.append(':');
      members.get(i).getValue().writeTo(this);
    }
    out.append('}');
  }

  void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (needsEscape(c) || isLoneSurrogate(text, i)) {
            escape(c);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private boolean needsEscape(char c) {
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) {
      return true;
    }
    return scriptSafe && (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029');
  }

  /** A lone surrogate has no bytes in UTF-8: written raw it would become a question mark. */
  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xf));
    }
  }
}
