package dev.querent.theme;

import dev.querent.data.YamlValue;
import dev.querent.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As much YAML as the tests of themes need: nested mappings of text, and lists in brackets. */
final class PlainYaml {
  private final SourceText source;
  private final List<String> lines;
  private int at;

  private PlainYaml(SourceText source) {
    this.source = source;
    this.lines = source.text().lines().toList();
  }

  static Optional<YamlValue.Mapping> read(SourceText source) {
    return Optional.of(new PlainYaml(source).mapping(0));
  }

  private YamlValue.Mapping mapping(int indent) {
    List<YamlValue.Entry> entries = new ArrayList<>();
    while (at < lines.size() && indentOf(lines.get(at)) == indent) {
      String line = lines.get(at);
      int colon = line.indexOf(':');
      String key = line.substring(indent, colon);
      String text = line.substring(colon + 1).strip();
      int number = ++at;
      var keyPlace = source.atLine(number, indent + 1, key.length());
      var place = source.atLine(number, line.length() - text.length() + 1, text.length());
      if (text.isEmpty() && at < lines.size() && indentOf(lines.get(at)) > indent) {
        entries.add(new YamlValue.Entry(key, keyPlace, mapping(indentOf(lines.get(at)))));
      } else if (text.startsWith("[")) {
        entries.add(new YamlValue.Entry(key, keyPlace, new YamlValue.Sequence(List.of(), place)));
      } else {
        entries.add(new YamlValue.Entry(key, keyPlace, scalar(text, place)));
      }
    }
    return new YamlValue.Mapping(entries, source.at(0, 1));
  }

  private static YamlValue.Scalar scalar(String text, dev.querent.diagnostic.Place place) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return new YamlValue.Scalar(
        quoted ? text.substring(1, text.length() - 1) : text, quoted, place);
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
