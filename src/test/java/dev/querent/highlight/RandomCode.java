package dev.querent.highlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Code that no one would write: pieces of every language's samples, marks and odd characters. */
final class RandomCode {
  /** What opens, closes or escapes something in one language or another. */
  static final List<String> MARKS =
      List.of(
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "/*",
          "*/",
          "/**",
          "//",
          "\"\"\"",
          "'''",
          "<?php",
          "?>",
          "<script>",
          "</script>",
          "<style>",
          "${",
          "#{",
          "{{",
          "}}",
          "<<EOF\n",
          "EOF\n",
          "%w[",
          "r#\"",
          "~~~",
          "```",
          "**",
          "[",
          "](",
          "\\",
          "\"",
          "'",
          "`",
          "@",
          "&amp;",
          "http://",
          "<a href=\"",
          "=begin\n",
          "__END__\n",
          "q{",
          "m/",
          "{-",
          "(*",
          "--[[",
          "]]",
          "1e",
          "0x",
          "$(",
          "$((",
          "|\n",
          "- ",
          ": ",
          "\\x",
          "\\u",
          "#!",
          "@@ -1,2 +1,2 @@\n",
          "HTTP/1.1 200 OK\n");

  private static final String SIGNS =
      "\"'`/*\\<>(){}[]#$@&|!?~=+-:;,. \t\n\r\u00e9\u4e2d\ud83d\ude00\ud83d\u0000\u000b\u0085\u2028";

  private final Random random;
  private final List<String> pieces;

  RandomCode(long seed, Path samples) throws IOException {
    random = new Random(seed);
    pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        pieces.addAll(List.of(Files.readString(file).split("(?<=\\W)")));
      }
    }
  }

  String next() {
    StringBuilder code = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 1 -> code.append(MARKS.get(random.nextInt(MARKS.size())));
        default -> code.append(pieces.get(random.nextInt(pieces.size())));
      }
    }
    return code.toString();
  }
}
