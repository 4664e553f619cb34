package dev.querent.data;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the keys of one mapping as typed values. A value of the wrong kind is reported and read as
 * if it were not there; at the end {@link #finish()} reports the keys that nobody asked for.
 */
public final class YamlFields {
  private final YamlValue.Mapping mapping;
  private final String path;
  private final YamlScalars scalars;
  private final Diagnostics diagnostics;
  private final Set<String> known = new TreeSet<>();
  private final Map<String, String> required = new HashMap<>();

  /** Reads {@code mapping} and reports to {@code diagnostics}. */
  public YamlFields(YamlValue.Mapping mapping, Diagnostics diagnostics) {
    this(mapping, "", diagnostics);
  }

  private YamlFields(YamlValue.Mapping mapping, String path, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.path = path;
    this.scalars = new YamlScalars(diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * What could be read of a list or mapping.
   *
   * @param complete whether that is all of it; otherwise the rest has been reported
   */
  public record Listing<T>(List<T> items, boolean complete) {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** A key with a text, where the author chooses the keys. */
  public record NamedText(Located<String> name, Located<String> text) {}

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** Whether the author wrote this key, with a usable value or not. */
  public boolean has(String key) {
    known.add(key);
    return mapping.find(key).isPresent();
  }

  /** Where a key stands; where the mapping begins if it is not there. */
  public Place placeOf(String key) {
    return mapping.find(key).map(YamlValue.Entry::keyPlace).orElse(place());
  }

  /**
   * Reports a key that is required and not there, unless one is that was meant to be it. To be
   * called before the key is read.
   *
   * @param hint what to write, also where the key has no value
   */
  public void require(String key, Place place, String hint) {
    required.put(name(key), hint);
    if (!has(key) && !isMisspelt(key)) {
      report(Rule.MISSING_KEY, place, "the key " + name(key) + " is missing", hint);
    }
  }

  private boolean isMisspelt(String key) {
    return mapping.entries().stream()
        .anyMatch(entry -> Suggestion.nearest(entry.key(), List.of(key)).isPresent());
  }

  /** Accepts a key whatever its value is. */
  public void ignore(String key) {
    known.add(key);
  }

  /** One line of text of at most {@code longest} characters, fit to be shown. */
  public Optional<Located<String>> text(String key, int longest) {
    String blank = required.getOrDefault(name(key), YamlScalars.BLANK);
    return scalar(key, "text").flatMap(s -> scalars.text(name(key), s, longest, blank));
  }

  /** A list of texts, each at most {@code longest} characters and there once. */
  public List<Located<String>> texts(String key, int longest) {
    List<Located<String>> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlValue item : items(key).orElse(List.of())) {
      asScalar("an item of " + name(key), "text", item, item.place())
          .flatMap(
              scalar -> scalars.text("an item of " + name(key), scalar, longest, YamlScalars.BLANK))
          .filter(text -> isFirst(key, text, seen))
          .ifPresent(texts::add);
    }
    return texts;
  }

  /** One text alone, or a list of texts as {@link #texts} reads it. */
  public List<Located<String>> textOrTexts(String key, int longest) {
    boolean alone =
        mapping.find(key).filter(entry -> entry.value() instanceof YamlValue.Scalar).isPresent();
    return alone ? text(key, longest).stream().toList() : texts(key, longest);
  }

  /** A whole number from {@code least} to {@code most}. */
  public Optional<Located<Integer>> integer(String key, int least, int most) {
    return scalar(key, "a whole number")
        .flatMap(scalar -> scalars.integer(name(key), scalar, least, most));
  }

  /** A number from 0 to {@code most} with at most four decimal places. */
  public Optional<Located<BigDecimal>> decimal(String key, int most) {
    return scalar(key, "a number").flatMap(scalar -> scalars.decimal(name(key), scalar, most));
  }

  /** A size in bytes, written as a number or with {@code KiB} or {@code MiB}. */
  public Optional<Located<Integer>> size(String key, int least, int most) {
    return scalar(key, "a size").flatMap(scalar -> scalars.size(name(key), scalar, least, most));
  }

  /** {@code true} or {@code false}. */
  public Optional<Located<Boolean>> truth(String key) {
    return oneOf(key, Map.of("true", true, "false", false));
  }

  /** A date such as {@code 2026-11-20}. */
  public Optional<Located<LocalDate>> date(String key) {
    return scalar(key, "a date").flatMap(scalar -> scalars.date(name(key), scalar));
  }

  /** One of the given words, as the value that it stands for. */
  public <T> Optional<Located<T>> oneOf(String key, Map<String, T> words) {
    Optional<YamlValue.Scalar> scalar = scalar(key, "a word");
    Optional<T> found = scalar.map(s -> words.get(s.text()));
    if (scalar.isPresent() && found.isEmpty()) {
      String written = scalar.get().text();
      String message = name(key) + " cannot be " + Excerpt.of(written);
      Diagnostic problem = Diagnostic.of(Rule.BAD_VALUE, scalar.get().place(), message);
      diagnostics.report(problem.withHint(Suggestion.hint(written, new TreeSet<>(words.keySet()))));
    }
    return found.map(value -> new Located<>(value, scalar.orElseThrow().place()));
  }

  /** The keys of a nested mapping. Whoever reads them calls {@link #finish()} on them, too. */
  public Optional<YamlFields> fields(String key) {
    known.add(key);
    return mapping.find(key).flatMap(entry -> nested(key, entry));
  }

  /** The mappings of a list; {@code example} shows how an item is written. */
  public Listing<YamlFields> list(String key, String example) {
    Optional<List<YamlValue>> items = items(key);
    List<YamlFields> list = new ArrayList<>();
    for (YamlValue item : items.orElse(List.of())) {
      if (item instanceof YamlValue.Mapping nested) {
        list.add(new YamlFields(nested, path + key + ".", diagnostics));
      } else if (!(item instanceof YamlValue.Refused)) {
        String message = "an item of " + name(key) + " must be a mapping, not " + item.typeName();
        report(Rule.WRONG_TYPE, item.place(), message, "write " + example);
      }
    }
    return new Listing<>(list, items.filter(all -> all.size() == list.size()).isPresent());
  }

  /** The entries of a mapping whose keys the author chooses. */
  public Listing<NamedText> namedTexts(String key, int longest) {
    Optional<YamlFields> nested = fields(key);
    List<YamlValue.Entry> entries = nested.map(f -> f.mapping.entries()).orElse(List.of());
    List<NamedText> texts =
        entries.stream()
            .flatMap(entry -> nested.orElseThrow().named(entry, key, longest).stream())
            .toList();
    return new Listing<>(texts, nested.isPresent() && texts.size() == entries.size());
  }

  private Optional<NamedText> named(YamlValue.Entry entry, String key, int longest) {
    YamlValue.Scalar scalar = new YamlValue.Scalar(entry.key(), true, entry.keyPlace());
    Optional<Located<String>> name =
        scalars.text("a key of '" + key + "'", scalar, longest, YamlScalars.BLANK);
    Optional<Located<String>> text = text(entry.key(), longest);
    return name.flatMap(n -> text.map(t -> new NamedText(n, t)));
  }

  /** Reports every key that nobody asked for. */
  public void finish() {
    for (YamlValue.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        String message = "there is no key " + Excerpt.of(entry.key());
        if (!path.isEmpty()) {
          message += " in '" + path.substring(0, path.length() - 1) + "'";
        }
        diagnostics.report(
            Diagnostic.of(Rule.UNKNOWN_KEY, entry.keyPlace(), message)
                .withHint(Suggestion.hint(entry.key(), known)));
      }
    }
  }

  private Optional<YamlFields> nested(String key, YamlValue.Entry entry) {
    if (entry.value() instanceof YamlValue.Mapping nested) {
      return Optional.of(new YamlFields(nested, path + key + ".", diagnostics));
    }
    reportType(name(key), "a mapping", entry.value(), placeOfValue(entry));
    return Optional.empty();
  }

  private Optional<List<YamlValue>> items(String key) {
    known.add(key);
    Optional<YamlValue.Entry> entry = mapping.find(key);
    if (entry.isPresent() && entry.get().value() instanceof YamlValue.Sequence sequence) {
      return Optional.of(sequence.items());
    }
    entry.ifPresent(e -> reportType(name(key), "a list", e.value(), placeOfValue(e)));
    return Optional.empty();
  }

  private boolean isFirst(String key, Located<String> text, Set<String> seen) {
    boolean first = seen.add(text.value());
    if (!first) {
      String message = Excerpt.of(text.value()) + " stands twice in " + name(key);
      report(Rule.BAD_VALUE, text.place(), message, "keep one of the two");
    }
    return first;
  }

  private Optional<YamlValue.Scalar> scalar(String key, String wanted) {
    known.add(key);
    return mapping
        .find(key)
        .flatMap(entry -> asScalar(name(key), wanted, entry.value(), placeOfValue(entry)));
  }

  private Optional<YamlValue.Scalar> asScalar(
      String name, String wanted, YamlValue value, Place place) {
    boolean nothing = value.typeName().equals("nothing");
    if (value instanceof YamlValue.Scalar scalar && !nothing) {
      return Optional.of(scalar);
    }
    reportType(name, wanted, value, place);
    return Optional.empty();
  }

  private void reportType(String name, String wanted, YamlValue value, Place place) {
    if (value instanceof YamlValue.Refused) {
      return;
    }
    if (value.typeName().equals("nothing")) {
      String hint = required.getOrDefault(name, "write " + wanted + ", or leave it out");
      report(Rule.WRONG_TYPE, place, name + " has no value", hint);
      return;
    }
    String message = name + " must be " + wanted + ", not " + value.typeName();
    report(Rule.WRONG_TYPE, place, message, advice(wanted, value));
  }

  private static String advice(String wanted, YamlValue value) {
    if (wanted.equals("a mapping")) {
      return "write its keys on the lines below, indented by two spaces";
    }
    if (!wanted.equals("a list")) {
      return "text that begins with '[' or '{' needs quotes";
    }
    return value instanceof YamlValue.Scalar scalar
        ? "write [" + Excerpt.cut(scalar.text()) + "]"
        : "begin each item on a line of its own with '- '";
  }

  /** A missing value is marked at its key: there is nothing else to see. */
  private static Place placeOfValue(YamlValue.Entry entry) {
    boolean nothing = entry.value().typeName().equals("nothing");
    return nothing ? entry.keyPlace() : entry.value().place();
  }

  private String name(String key) {
    return Excerpt.of(path + key);
  }

  private void report(Rule rule, Place place, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, place, message).withHint(hint));
  }
}
