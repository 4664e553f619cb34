package dev.querent.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CssMinifierTest {
  static List<Arguments> examples() {
    return List.of(
        Arguments.of(
            "whitespace around braces", "a {\n  color: red;\n}\n\nb { }", "a{color:red}b{}"),
        Arguments.of("a descendant", "a  b\n>  c", "a b>c"),
        Arguments.of("a list", "a ,\n b{font: 1em a , b}", "a,b{font:1em a,b}"),
        Arguments.of("a pseudo-class of a descendant", "a :hover{}", "a :hover{}"),
        Arguments.of("nested", "a { & :hover { x: y } b: c }", "a{& :hover{x:y}b:c}"),
        Arguments.of("sums", "a{width: calc(1em + 2px)}", "a{width:calc(1em + 2px)}"),
        Arguments.of(
            "media",
            "@media screen and (min-width: 40em) {}",
            "@media screen and (min-width:40em){}"),
        Arguments.of("an empty property", "a{--x: ;--y: }", "a{--x: ;--y: }"),
        Arguments.of("the last semicolon of a block", "a{b:c; ; }d{--x: ;}", "a{b:c}d{--x: }"),
        Arguments.of("fractions", "a{b: 0.5em -0.5em 10.0 +0.5 0}", "a{b:.5em -.5em 10.0 +.5 0}"),
        Arguments.of(
            "no fractions", "a0.b .c0.d{e: 0.a 0. url(0.5)}", "a0.b .c0.d{e:0.a 0. url(0.5)}"),
        Arguments.of("no end of a comment", "a-- > b{}", "a-- >b{}"),
        Arguments.of("important", "a{x: y !important }", "a{x:y !important}"),
        Arguments.of("charset", "@charset \"utf-8\";\na{}", "@charset \"utf-8\";a{}"),
        Arguments.of("a comment at the start", "/* x */ a{}", "a{}"),
        Arguments.of("a comment with braces", "a{/* } */x:y}", "a{x:y}"),
        Arguments.of("a comment between words", ".a/**/.b{x:1/**/2}", ".a/**/.b{x:1/**/2}"),
        Arguments.of("a comment with a space", "a/* x */ b{}", "a b{}"),
        Arguments.of("a legal comment", "/*! (c) */\na{}", "/*! (c) */ a{}"),
        Arguments.of(
            "a string",
            "a::before{content: \"  { ; /* */ , \"}",
            "a::before{content:\"  { ; /* */ , \"}"),
        Arguments.of(
            "quotes in strings",
            "a{content: '\\'  ;' ;b: \"'  '\"}",
            "a{content:'\\'  ;';b:\"'  '\"}"),
        Arguments.of(
            "an address",
            "a{background: url(data:x;y , /*z*/) }",
            "a{background:url(data:x;y , /*z*/)}"),
        Arguments.of("a quoted address", "a{b: url( \"a  ;b\" )}", "a{b:url( \"a  ;b\" )}"),
        Arguments.of("an escape that a space ends", ".\\31  a{}.\\,  b{}", ".\\31  a{}.\\, b{}"),
        Arguments.of("an escaped brace", ".a\\{  b{}", ".a\\{ b{}"),
        Arguments.of("a broken string", "a{b: \"x\n  c: 'd  e'}", "a{b:\"x c: 'd  e'}"),
        Arguments.of("an unclosed comment", "a{} /* x", "a{}"),
        Arguments.of(
            "a selector in support", "@supports selector(a :b) {}", "@supports selector(a :b){}"),
        Arguments.of("attributes", "a[ b = \"c  d\" ]{}", "a[ b = \"c  d\" ]{}"),
        Arguments.of("nothing", " \n ", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void onlyWhatDoesNotCountIsLeftOut(String name, String css, String minified) {
    assertThat(CssMinifier.minify(css)).isEqualTo(minified);
  }

  @Test
  void randomSheetsKeepTheirWordsStringsAndAddresses() {
    long seed = Long.getLong("seed", 20261120L);
    Random random = new Random(seed);
    String[] parts = {
      "a",
      ".b",
      "#c",
      "@media",
      ":",
      ";",
      "{",
      "}",
      ",",
      ">",
      "+",
      "(",
      ")",
      "\"x  y\"",
      "'{ ;'",
      "url(p  q)",
      "url( 'r' )",
      "\\{",
      "\\31 ",
      " ",
      "  ",
      "\n",
      "\t",
      "/* c */",
      "--x",
      "1px",
      "!",
      "*",
      "/"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder css = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        css.append(parts[random.nextInt(parts.length)]);
      }
      String once = CssMinifier.minify(css.toString());

      assertThat(pieces(once)).as("seed %d: %s", seed, css).isEqualTo(pieces(css.toString()));
      assertThat(CssMinifier.minify(once)).as("seed %d: %s", seed, css).isEqualTo(once);
      assertThat(once.length()).isLessThanOrEqualTo(css.length());
    }
  }

  /**
   * Everything but white space and comments, which only part the pieces, and the last semicolons of
   * blocks.
   */
  private static List<String> pieces(String css) {
    List<String> pieces = new ArrayList<>();
    CssScanner scanner = new CssScanner(css);
    while (scanner.next()) {
      if (scanner.kind() != CssScanner.Kind.SPACE && scanner.kind() != CssScanner.Kind.COMMENT) {
        String piece = scanner.kind() + " " + css.substring(scanner.start(), scanner.end());
        boolean end = piece.equals("SIGN }") || piece.equals("SIGN ;");
        if (end && !pieces.isEmpty() && last(pieces).equals("SIGN ;")) {
          pieces.remove(pieces.size() - 1);
        }
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static String last(List<String> pieces) {
    return pieces.get(pieces.size() - 1);
  }
}
