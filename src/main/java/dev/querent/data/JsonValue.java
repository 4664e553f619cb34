package dev.querent.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON document as a small tree, for {@link JsonWriter}. There are no floating-point numbers,
 * since JDKs differ in how they print them.
 */
public sealed interface JsonValue {

  /** Appends this value as JSON. */
  void writeTo(JsonWriter writer);

  /** A text. */
  static JsonValue of(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static JsonValue of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /** A decimal number, written without an exponent. */
  static JsonValue of(BigDecimal number) {
    return new Number(number);
  }

  /** {@code true} or {@code false}. */
  static JsonValue of(boolean truth) {
    return new Truth(truth);
  }

  /** A list of texts. */
  static JsonValue texts(List<String> texts) {
    return new Array(texts.stream().map(JsonValue::of).toList());
  }

  /** A list of values. */
  static JsonValue array(List<? extends JsonValue> items) {
    return new Array(List.copyOf(items));
  }

  /** Begins an object; its members stay in the order in which they are added. */
  static ObjectBuilder object() {
    return new ObjectBuilder();
  }

  /** A text. */
  record Text(String value) implements JsonValue {
    public Text {
      Objects.requireNonNull(value);
    }

    @Override
    public void writeTo(JsonWriter writer) {
      writer.text(value);
    }
  }

  /** A number. */
  record Number(BigDecimal value) implements JsonValue {
    /** A small text such as 1e999999999 must not become a page of zeros. */
    private static final int LARGEST_SCALE = 1000;

    public Number {
      if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
        throw new IllegalArgumentException(
            "scale is " + value.scale() + ", must be at most " + LARGEST_SCALE);
      }
    }

    @Override
    public void writeTo(JsonWriter writer) {
      writer.literal(value.toPlainString());
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements JsonValue {
    @Override
    public void writeTo(JsonWriter writer) {
      writer.literal(Boolean.toString(value));
    }
  }

  /** A list. */
  record Array(List<JsonValue> items) implements JsonValue {
    public Array {
      items = List.copyOf(items);
    }

    @Override
    public void writeTo(JsonWriter writer) {
      writer.array(items);
    }
  }

  /** An object with its members in order. */
  record Members(Map<String, JsonValue> members) implements JsonValue {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public void writeTo(JsonWriter writer) {
      writer.object(new ArrayList<>(members.entrySet()));
    }
  }

  /** Collects the members of an object. */
  final class ObjectBuilder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private ObjectBuilder() {}

    /** Adds a member. */
    public ObjectBuilder put(String name, JsonValue value) {
      if (members.put(name, value) != null) {
        throw new IllegalArgumentException("member is '" + name + "', must be added once");
      }
      return this;
    }

    /** Adds a text. */
    public ObjectBuilder put(String name, String text) {
      return put(name, of(text));
    }

    /** Adds a text, where there is one. */
    public ObjectBuilder put(String name, Optional<String> text) {
      return text.map(value -> put(name, value)).orElse(this);
    }

    /** Adds a whole number. */
    public ObjectBuilder put(String name, long number) {
      return put(name, of(number));
    }

    /** Adds {@code true} or {@code false}. */
    public ObjectBuilder put(String name, boolean truth) {
      return put(name, of(truth));
    }

    /** The object. */
    public JsonValue build() {
      return new Members(members);
    }
  }
}
