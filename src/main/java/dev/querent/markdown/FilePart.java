package dev.querent.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of an included file. The comments that mark regions are never part of it. */
final class FilePart {
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*(?://|#|--|/\\*|<!--|;|%|\\(\\*|\\*|')\\s*(end)?region:\\s*([\\w.-]+)\\s*(?:\\*/|-->|\\*\\))?\\s*");

  private final List<String> lines;

  private FilePart(List<String> lines) {
    this.lines = lines;
  }

  static FilePart of(String text) {
    return new FilePart(Plain.lines(text).lines().toList());
  }

  /** The lines between {@code region: name} and {@code endregion: name}. */
  Choice region(String name) {
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      if (!marker.matches() || !marker.group(2).equals(name)) {
        continue;
      }
      if (marker.group(1) == null) {
        first = i + 2;
      } else if (first > 0) {
        return new Choice(first, i, Optional.empty(), "");
      }
    }
    return first > 0
        ? Choice.wrong(
            "does not end the region '" + name + "'",
            "add a comment 'endregion: " + name + "' behind its last line")
        : Choice.wrong(
            "has no region '" + name + "'",
            "add a comment 'region: " + name + "' before its first line");
  }

  /** The lines {@code "3-12"}. */
  Choice lines(String written) {
    Optional<LineSet> set = LineSet.parse(written);
    if (set.isEmpty() || !set.get().isContiguous()) {
      return Choice.wrong("cannot be cut at lines '" + written + "'", "write lines=\"3-12\"");
    }
    if (set.get().last() > lines.size()) {
      return Choice.wrong(
          "has only " + lines.size() + " lines", "name lines from 1 to " + lines.size());
    }
    return new Choice(set.get().first(), set.get().last(), Optional.empty(), "");
  }

  /** The text of a choice, without blank lines around it and indentation that its lines share. */
  String text(Choice choice) {
    List<String> chosen = new ArrayList<>();
    int last = Math.min(choice.last, lines.size());
    for (String line : lines.subList(choice.first - 1, Math.max(choice.first - 1, last))) {
      if (!MARKER.matcher(line).matches()) {
        chosen.add(line);
      }
    }
    while (!chosen.isEmpty() && chosen.get(chosen.size() - 1).isBlank()) {
      chosen.remove(chosen.size() - 1);
    }
    while (!chosen.isEmpty() && chosen.get(0).isBlank()) {
      chosen.remove(0);
    }
    int indent =
        chosen.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    chosen.forEach(
        line -> text.append(line.substring(Math.min(indent, line.length()))).append('\n'));
    return text.toString();
  }

  /**
   * Lines to show, both counted from 1 and included, or what is wrong with the wish.
   *
   * @param problem goes behind the name of the file
   */
  record Choice(int first, int last, Optional<String> problem, String hint) {
    static final Choice ALL = new Choice(1, Integer.MAX_VALUE, Optional.empty(), "");

    static Choice wrong(String problem, String hint) {
      return new Choice(1, 0, Optional.of(problem), hint);
    }
  }
}
