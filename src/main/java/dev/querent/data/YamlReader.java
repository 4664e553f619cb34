package dev.querent.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a piece of YAML as a stream of tokens with their places, and reports everything in it that
 * is not accepted.
 *
 * <p>Accepted are mappings, lists and scalars. Anchors, aliases, tags, merge keys, repeated keys
 * and second documents are not: they serve programs that write YAML, and surprise people who do.
 */
public final class YamlReader {
  /** The most characters that are read; callers have limits of their own, below this one. */
  public static final int MAX_LENGTH = 256 << 10;

  private static final int MAX_DEPTH = 8;
  private static final TextYamlFactory FACTORY = new TextYamlFactory(MAX_LENGTH);

  private final SourceText source;
  private final String text;
  private final int from;
  private final int to;
  private final Diagnostics diagnostics;
  private final CodePointOffsets offsets;
  private String lastLine = "";
  private int scalarStart = -1;
  private int scalarEnd = -1;
  private int refusedLine = -1;

  private YamlReader(SourceText source, int from, int to, Diagnostics diagnostics) {
    this.source = source;
    this.text = source.text();
    this.from = from;
    this.to = to;
    this.diagnostics = diagnostics;
    this.offsets = new CodePointOffsets(text, from, to);
  }

  /**
   * Reads the part of {@code source} between two UTF-16 offsets. The result is empty where the text
   * is not YAML or not a mapping; that has been reported then, and nothing more needs to be. A part
   * with nothing but comments is an empty mapping.
   */
  public static Optional<YamlValue.Mapping> read(
      SourceText source, int from, int to, Diagnostics diagnostics) {
    boolean marked = from < to && source.text().charAt(from) == '\ufeff';
    return new YamlReader(source, marked ? from + 1 : from, to, diagnostics).read();
  }

  private Optional<YamlValue.Mapping> read() {
    if (to - from > MAX_LENGTH) {
      String message = "more than " + MAX_LENGTH + " characters of YAML are not read";
      report(Rule.FILE_TOO_LARGE, source.whole(), message, "shorten the file");
      return Optional.empty();
    }
    if (hasForbiddenCharacters()) {
      return Optional.empty();
    }
    try (YAMLParser parser = FACTORY.createParser(text.substring(from, to).toCharArray())) {
      try {
        return document(parser);
      } catch (StreamConstraintsException e) {
        // Only nesting is bounded there, far above MAX_DEPTH: it has been reported.
        return Optional.empty();
      } catch (JsonProcessingException e) {
        Diagnostic problem = explain(e, parser);
        // What stands behind a refused anchor or tag on its line goes wrong because of it.
        if (problem.place().line() != refusedLine) {
          diagnostics.report(problem);
        }
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** YAML 1.2 §5.1: what is not printable may stand only as an escape in double quotes. */
  private boolean hasForbiddenCharacters() {
    boolean found = false;
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean surrogate = c >= 0xd800 && c <= 0xdfff;
      boolean control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c <= 0x9f;
      if (surrogate || control || c == 0xfffe || c == 0xffff) {
        String message = "the character " + UnsafeCharacters.name(c) + " cannot stand in YAML";
        report(Rule.YAML_SYNTAX, place(i, 1), message, "take it out");
        found = true;
      }
    }
    return found;
  }

  private Optional<YamlValue.Mapping> document(YAMLParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return Optional.of(new YamlValue.Mapping(List.of(), place(from, 1)));
    }
    YamlValue root = value(parser, first, 1);
    if (parser.nextToken() != null) {
      reportSecondDocument(start(parser));
    }
    if (root instanceof YamlValue.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (root instanceof YamlValue.Scalar scalar && scalar.text().isEmpty() && !scalar.quoted()) {
      return Optional.of(new YamlValue.Mapping(List.of(), scalar.place()));
    }
    if (!(root instanceof YamlValue.Refused)) {
      String message = "keys with values are wanted here, not " + root.typeName();
      report(Rule.WRONG_TYPE, root.place(), message, "write lines such as 'title: My title'");
    }
    return Optional.empty();
  }

  private YamlValue value(YAMLParser parser, JsonToken token, int depth) throws IOException {
    int start = start(parser);
    boolean mapping = token == JsonToken.START_OBJECT;
    if (token == null) {
      return new YamlValue.Refused(place(start, 1));
    }
    if (!mapping && token != JsonToken.START_ARRAY) {
      return scalar(parser, start);
    }
    boolean tagged = refuseProperty(start);
    if (depth > MAX_DEPTH) {
      String message = "values are nested deeper than " + MAX_DEPTH + " levels";
      report(Rule.YAML_FEATURE, place(start, 1), message, "put the values on fewer levels");
      parser.skipChildren();
      return new YamlValue.Refused(place(start, 1));
    }
    YamlValue value =
        mapping ? mapping(parser, start, depth + 1) : sequence(parser, start, depth + 1);
    return tagged ? new YamlValue.Refused(value.place()) : value;
  }

  private YamlValue scalar(YAMLParser parser, int start) throws IOException {
    int end = end(parser);
    Place place = place(start, end - start);
    if (end > start && refuseProperty(start)) {
      return new YamlValue.Refused(place);
    }
    scalarStart = start;
    scalarEnd = end;
    boolean quoted = end > start && "\"'|>".indexOf(text.charAt(start)) >= 0;
    return new YamlValue.Scalar(parser.getText(), quoted, place);
  }

  private YamlValue sequence(YAMLParser parser, int start, int depth) throws IOException {
    List<YamlValue> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      items.add(value(parser, token, depth));
      token = parser.nextToken();
    }
    return new YamlValue.Sequence(items, place(start, 1));
  }

  private YamlValue mapping(YAMLParser parser, int start, int depth) throws IOException {
    List<YamlValue.Entry> entries = new ArrayList<>();
    Map<String, Place> places = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.getText();
      int keyStart = start(parser);
      Place keyPlace = place(keyStart, end(parser) - keyStart);
      boolean accepted = acceptKey(key, keyStart, keyPlace, places.get(key));
      scalarStart = keyStart;
      scalarEnd = end(parser);
      YamlValue value = value(parser, parser.nextToken(), depth);
      if (accepted) {
        places.put(key, keyPlace);
        entries.add(new YamlValue.Entry(key, keyPlace, value));
      }
    }
    return new YamlValue.Mapping(entries, place(start, 1));
  }

  private boolean acceptKey(String key, int start, Place place, Place earlier) {
    boolean tagged = place.length() > 0 && start < to && refuseProperty(start);
    if (key.equals("<<")) {
      String message = "merge keys ('<<') are not accepted";
      report(Rule.YAML_FEATURE, place, message, "write the keys out where they are needed");
      return false;
    }
    if (key.isEmpty()) {
      report(Rule.YAML_SYNTAX, place, "a key is missing before the colon", "write 'key: value'");
      return false;
    }
    if (earlier != null) {
      String message = "the key " + Excerpt.of(key) + " is written twice";
      String hint = "it stands on line " + earlier.line() + " already; keep one of the two";
      report(Rule.DUPLICATE_KEY, place, message, hint);
      return false;
    }
    return !tagged;
  }

  /**
   * Reports an anchor, alias or tag at {@code start}, where a node with properties begins. The
   * answer says whether its value is lost: an anchor alone leaves it readable.
   */
  private boolean refuseProperty(int start) {
    char sign = start < to ? text.charAt(start) : ' ';
    if (sign != '&' && sign != '*' && sign != '!') {
      return false;
    }
    int end = start;
    while (end < to && " \t\r\n,[]{}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String kind = sign == '&' ? "anchors" : sign == '*' ? "aliases" : "tags";
    String shown = Excerpt.of(text.substring(start, end));
    String hint =
        sign == '!'
            ? "leave it out; text that begins with '!' needs quotes"
            : "write the value out; text that begins with '" + sign + "' needs quotes";
    String message = kind + " such as " + shown + " are not accepted";
    Place place = place(start, end - start);
    report(Rule.YAML_FEATURE, place, message, hint);
    refusedLine = place.line();
    return sign != '&';
  }

  private void reportSecondDocument(int start) {
    int line = text.lastIndexOf("\n---", Math.max(from, start)) + 1;
    String message = "a second document begins here, one is wanted";
    report(Rule.YAML_FEATURE, place(Math.max(from, line), 3), message, "take the '---' out");
  }

  private Diagnostic explain(JsonProcessingException e, YAMLParser parser) {
    if (e.getCause() instanceof org.yaml.snakeyaml.error.MarkedYAMLException marked) {
      int at = marked.getProblemMark() == null ? from : offset(marked.getProblemMark());
      int context = marked.getContextMark() == null ? -1 : offset(marked.getContextMark());
      String problem = marked.getContext() + ": " + marked.getProblem();
      YamlStumble stumble = new YamlStumble(problem, at, context, scalarStart, scalarEnd);
      return new YamlSyntax(source, from, to).explain(stumble);
    }
    // Jackson's own complaint is about a key that is not a scalar.
    int at = start(parser);
    String message = "a key must be plain text";
    return Diagnostic.of(Rule.YAML_SYNTAX, place(at, 1), message)
        .withHint("text that begins with '[', '{' or '*' needs quotes");
  }

  private void report(Rule rule, Place place, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, place, message).withHint(hint));
  }

  private int start(YAMLParser parser) {
    return offsets.offsetOf(parser.currentTokenLocation().getCharOffset());
  }

  private int end(YAMLParser parser) {
    return offsets.offsetOf(parser.currentLocation().getCharOffset());
  }

  private int offset(org.yaml.snakeyaml.error.Mark mark) {
    return offsets.offsetOf(mark.getIndex());
  }

  /** A place that shares its line with the one before, so that a long line is kept once. */
  private Place place(int start, int length) {
    Place place = source.at(start, Math.max(1, length));
    if (!lastLine.equals(place.sourceLine())) {
      lastLine = place.sourceLine();
    }
    return new Place(place.file(), place.line(), place.column(), place.length(), lastLine);
  }
}
