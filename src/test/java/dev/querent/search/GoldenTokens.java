package dev.querent.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tokens that docs/search-format.md asks for: src/test/resources/search/tokens.tsv.
 *
 * <p>A line has a text, whether it is prose or code, and its tokens as terms. Runs are separated by
 * {@code " | "}; a stop word is in parentheses, a whole begins with an equals sign, and where
 * nothing is found there is {@code ()}. In texts {@code \t}, {@code \n}, {@code \r}, {@code \\} and
 * Unicode escapes are what they are in Java. Lines that begin with {@code "# "} are headings.
 *
 * @param text the text
 * @param code whether it is code
 * @param tokens what is expected
 * @param place where it is in the file
 */
record GoldenTokens(String text, boolean code, String tokens, String place) {
  private static final Path FILE = Path.of("src/test/resources/search/tokens.tsv");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[tnr\\\\])");

  /** All lines of the file. */
  static List<GoldenTokens> all() {
    try {
      List<String> lines = Files.readAllLines(FILE);
      return java.util.stream.IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).startsWith("# "))
          .mapToObj(i -> of(lines.get(i), FILE.getFileName() + ":" + (i + 1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs as they are written in the file. */
  static String written(List<Run> runs) {
    return runs.isEmpty()
        ? "()"
        : runs.stream().map(GoldenTokens::written).collect(Collectors.joining(" | "));
  }

  private static String written(Run run) {
    return run.tokens().stream().map(GoldenTokens::written).collect(Collectors.joining(" "));
  }

  private static String written(Token token) {
    if (token.stop()) {
      return "(" + token.term() + ")";
    }
    return token.whole() ? "=" + token.term() : token.term();
  }

  private static GoldenTokens of(String line, String place) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3 || !List.of("prose", "code").contains(cells[1])) {
      throw new IllegalStateException(place + ": not a text, prose or code, and tokens");
    }
    return new GoldenTokens(unescaped(cells[0]), cells[1].equals("code"), cells[2], place);
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(1);
              return switch (name.charAt(0)) {
                case 't' -> "\t";
                case 'n' -> "\n";
                case 'r' -> "\r";
                case 'u' -> "" + (char) Integer.parseInt(name.substring(1), 16);
                default -> "\\\\";
              };
            });
  }
}
