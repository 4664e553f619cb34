package dev.querent.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of the CommonMark specification. */
final class SpecExamples {
  private static final String SPEC = "/commonmark/spec-0.31.2.txt";
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{32} example\n(.*?)^\\.\n(.*?)^`{32}$");

  private SpecExamples() {}

  /** All of them, numbered from 1 as in the specification. */
  static List<Example> all() {
    Matcher matcher = EXAMPLE.matcher(resource(SPEC));
    List<Example> examples = new ArrayList<>();
    while (matcher.find()) {
      examples.add(
          new Example(examples.size() + 1, tabs(matcher.group(1)), tabs(matcher.group(2))));
    }
    return examples;
  }

  static String resource(String name) {
    try (InputStream in = SpecExamples.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The specification shows tabs as arrows.
  private static String tabs(String text) {
    return text.replace('→', '\t');
  }

  record Example(int number, String markdown, String html) {}
}
