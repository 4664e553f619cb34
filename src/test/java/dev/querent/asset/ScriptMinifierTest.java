package dev.querent.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptMinifierTest {
  static List<Arguments> examples() {
    return List.of(
        Arguments.of("a comment at the start", "// x\nlet a;", "let a;"),
        Arguments.of("a comment behind code", "a // x\nlet b;", "a\nlet b;"),
        Arguments.of("a comment between words", "return/* x */a", "return a"),
        Arguments.of("a comment between signs", "a +/**/+ b", "a+ +b"),
        Arguments.of("a comment that ends a line", "return /*\n*/ a", "return\na"),
        Arguments.of("a comment at the end", "a /* x */", "a"),
        Arguments.of("a legal comment", "/*! (c) */\n\n// x\na", "/*! (c) */\na"),
        Arguments.of("indentation", "{\n\n    a\r\n\tb}\n c", "{a\nb}\nc"),
        Arguments.of("brackets", "a = b ? [ c , d ] : { e : f } ;", "a=b?[c,d]:{e:f};"),
        Arguments.of("words", "for (const a of b) c in d", "for(const a of b)c in d"),
        Arguments.of("signs", "a => ! b < c * - d", "a=>!b<c* -d"),
        Arguments.of("plus and minus", "a + +b - -c + ++d - 1", "a+ +b- -c+ ++d-1"),
        Arguments.of("no comment of old pages", "a < !--b", "a< !--b"),
        Arguments.of("the members of numbers", "1 .a + .5", "1 .a+.5"),
        Arguments.of("a string", "a = '  // \\'  ' + \"/*  */\"", "a='  // \\'  '+\"/*  */\""),
        Arguments.of("a string of two lines", "a = 'b \\\n   c'", "a='b \\\n   c'"),
        Arguments.of("a template", "`  // ${ a  /* x */ }\n   `", "`  // ${ a }\n   `"),
        Arguments.of("templates in templates", "`${`  ${ {} }  `}  `", "`${`  ${{}}  `}  `"),
        Arguments.of("an expression", "a = /  [/*]  \\/\\/  /g ;", "a=/  [/*]  \\/\\/  /g;"),
        Arguments.of("flags before a word", "/a/g in b", "/a/g in b"),
        Arguments.of("a division by an expression", "a / /b/", "a/ /b/"),
        Arguments.of("a division", "a / b // c / d", "a/b"),
        Arguments.of("a division of an element", "a[0] / b // ' /", "a[0]/b"),
        Arguments.of("a division of an object", "a = {} / b // ' /", "a={}/b"),
        Arguments.of("a division behind two signs", "a++ / b // ' /", "a++ /b"),
        Arguments.of("a division of a member", "a.in / b // ' /", "a.in/b"),
        Arguments.of("a division of a number", "1. / .5 // ' /", "1./.5"),
        Arguments.of("an expression of a condition", "if (a) /  \\/\\/  /", "if(a)/  \\/\\/  /"),
        Arguments.of("an expression of a block", "{ a }\n/  '  /.b", "{a}\n/  '  /.b"),
        Arguments.of("an expression of a result", "return /  '  /", "return /  '  /"),
        Arguments.of("a line that may end a statement", "a\n(b)\n[c]", "a\n(b)\n[c]"),
        Arguments.of("a line that does not", "a(\nb\n)\n.c =\nd ?\n e\n: f", "a(b).c=d?e:f"),
        Arguments.of("a line before a member", "a\n.b\n`c`\n.d", "a.b\n`c`.d"),
        Arguments.of("a line behind a number", "1\n.a + 2\n.5", "1\n.a+2\n.5"),
        Arguments.of("commas behind the last", "a([b, c,], { d, },)", "a([b,c],{d})"),
        Arguments.of("commas that count", "[ , a , , ]", "[,a,,]"),
        Arguments.of("a comma before a template's end", "`${a, b}`", "`${a,b}`"),
        Arguments.of("a semicolon behind the last", "{ a; b(); } c;", "{a;b()}c;"),
        Arguments.of("a statement of nothing", "{ if (a); }", "{if(a);}"),
        Arguments.of(
            "a loop over nothing", "{ for await (const a of b); }", "{for await(const a of b);}"),
        Arguments.of("an else of nothing", "{ if (a) b; else; }", "{if(a)b;else;}"),
        Arguments.of("semicolons of a loop", "for (;;) {}", "for(;;){}"),
        Arguments.of("nothing", " \n ", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void onlyWhatDoesNotCountIsLeftOut(String name, String script, String minified) {
    assertThat(ScriptMinifier.minify(script)).isEqualTo(minified);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a  // x\n/* b",
        "a  // x\n`b",
        "a  // x\n`${ b",
        "a // x\n'b\nc",
        "a // x\n= /b\nc",
        "`${`a`\n  //b"
      })
  void aScriptThatBreaksOffIsLeftAlone(String script) {
    assertThat(ScriptMinifier.minify(script)).isEqualTo(script);
  }

  @Test
  void aScriptDoesWhatItDidBefore() throws IOException {
    String script = Files.readString(Path.of("src/test/resources/asset/tricky.js"));
    String minified = ScriptMinifier.minify(script);

    assertThat(minified.lines()).noneMatch(line -> line.isBlank() || line.contains("left out"));
    assertThat(run(script)).isNotBlank().isEqualTo(run(minified));
  }

  private static String run(String script) {
    Context.Builder options =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false");
    try (Context context = options.build()) {
      return context.eval("js", script).asString();
    }
  }

  @Test
  void randomScriptsKeepTheirPieces() {
    long seed = Long.getLong("seed", 20261121L);
    Random random = new Random(seed);
    String[] parts = {
      "a",
      "return",
      "in",
      "if",
      "1",
      ".5",
      "1.",
      ".",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      ",",
      ";",
      ":",
      "=",
      "=>",
      "?",
      "+",
      "++",
      "-",
      "*",
      "/",
      "<",
      "!",
      "&&",
      "'x  y'",
      "\"//\"",
      "`  z`",
      "`${",
      "/ r[/] /g",
      "/* c */",
      "/*\n*/",
      "// d\n",
      " ",
      "  ",
      "\n",
      "\t",
      "\\",
      "#",
      "$"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder script = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        script.append(parts[random.nextInt(parts.length)]);
      }
      String once = ScriptMinifier.minify(script.toString());

      if (!once.contentEquals(script)) {
        assertThat(pieces(once))
            .as("seed %d: %s", seed, script)
            .isEqualTo(pieces(script.toString()));
        assertThat(ScriptMinifier.minify(once)).as("seed %d: %s", seed, script).isEqualTo(once);
        assertThat(once.length()).isLessThanOrEqualTo(script.length());
      }
    }
  }

  /**
   * Every piece that counts, and whether a line ends before it that may end a statement; without
   * commas and semicolons before brackets, some of which are left out.
   */
  private static List<String> pieces(String script) {
    List<String> pieces = new ArrayList<>();
    ScriptScanner scanner = new ScriptScanner(script);
    char last = ';';
    boolean line = false;
    while (scanner.next()) {
      String piece = script.substring(scanner.start(), scanner.end());
      if (scanner.kind() == ScriptScanner.Kind.SPACE
          || scanner.kind() == ScriptScanner.Kind.COMMENT) {
        line |= piece.contains("\n");
      } else {
        char sign = scanner.kind() == ScriptScanner.Kind.SIGN ? piece.charAt(0) : 'x';
        boolean kept = line && "{([,;:=?&|".indexOf(last) < 0 && "})],;:=?&|.".indexOf(sign) < 0;
        while (!pieces.isEmpty() && isLeftOut(last, sign)) {
          pieces.remove(pieces.size() - 1);
          last = sign(pieces);
        }
        pieces.add((kept ? "\n" : "") + scanner.kind() + " " + piece);
        last = sign;
        line = false;
      }
    }
    return pieces;
  }

  private static boolean isLeftOut(char last, char sign) {
    return (last == ',' && ")]}".indexOf(sign) >= 0) || (last == ';' && sign == '}');
  }

  private static char sign(List<String> pieces) {
    String last = pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).strip();
    return last.startsWith("SIGN ") ? last.charAt(5) : 'x';
  }
}
