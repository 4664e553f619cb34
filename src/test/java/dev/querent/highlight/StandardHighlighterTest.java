package dev.querent.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StandardHighlighterTest {
  private final Highlighter highlighter = new StandardHighlighter();

  @Test
  void theNamesAuthorsWriteAreKnownInAnyCase() {
    assertThat(
            List.of(
                "go",
                "golang",
                "java",
                "kotlin",
                "scala",
                "python",
                "py",
                "javascript",
                "js",
                "jsx",
                "mjs",
                "typescript",
                "ts",
                "tsx",
                "json",
                "jsonc",
                "yaml",
                "yml",
                "sql",
                "shell",
                "bash",
                "sh",
                "zsh",
                "c",
                "cpp",
                "c++",
                "csharp",
                "c#",
                "cs",
                "rust",
                "rs",
                "ruby",
                "rb",
                "php",
                "html",
                "xml",
                "svg",
                "css",
                "dockerfile",
                "docker",
                "makefile",
                "make",
                "ini",
                "properties",
                "toml",
                "markdown",
                "md",
                "nginx",
                "proto",
                "lua",
                "perl",
                "r",
                "groovy",
                "swift",
                "http",
                "console",
                "shell-session",
                "terminal",
                "diff",
                "patch",
                "text",
                "txt",
                "plain",
                "none",
                "Dockerfile",
                "JSON"))
        .allMatch(highlighter::knows);
    assertThat(highlighter.knows("klingon")).isFalse();
    assertThat(highlighter.knows("")).isFalse();
  }

  @Test
  void aTurkishLocaleChangesNoName() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(highlighter.knows("INI")).isTrue();
      assertThat(highlighter.lines("SELECT id LIMIT 1", "SQL"))
          .containsExactly(
              "<span class=\"k\">SELECT</span> id <span class=\"k\">LIMIT</span>"
                  + " <span class=\"n\">1</span>");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theListOfNamesIsSortedAndAllOfItIsKnown() {
    assertThat(highlighter.languages()).isSorted().doesNotHaveDuplicates();
    assertThat(highlighter.languages()).allMatch(highlighter::knows);
  }

  @Test
  void anUnknownLanguageGivesEscapedText() {
    assertThat(highlighter.lines("<b>&\n\n\"'", "klingon"))
        .containsExactly("&lt;b&gt;&amp;", "", "\"'");
  }

  @Test
  void everyKindOfLineEndingEndsALineAndTheLastNeedsNone() {
    assertThat(highlighter.lines("a\r\nb\nc", "text")).containsExactly("a", "b", "c");
    assertThat(highlighter.lines("a\r\n", "text")).containsExactly("a");
    assertThat(highlighter.lines("if x:\r\n  y", "python"))
        .isEqualTo(highlighter.lines("if x:\n  y\n", "python"));
    assertThat(highlighter.lines("", "go")).isEmpty();
  }

  @Test
  void wordsOfOneClassShareASpanAndWhiteSpaceBeginsNone() {
    assertThat(highlighter.lines("  public static final", "java"))
        .containsExactly("  <span class=\"k\">public static final</span>");
    assertThat(highlighter.lines("/* a\n   b */ ", "c"))
        .containsExactly("<span class=\"c\">/* a</span>", "   <span class=\"c\">b */</span> ");
  }

  @Test
  void aStringOverTwoLinesIsASpanInEach() {
    assertThat(highlighter.lines("x := `a\nb`", "go"))
        .containsExactly(
            "x <span class=\"o\">:=</span> <span class=\"s\">`a</span>",
            "<span class=\"s\">b`</span>");
  }

  @Test
  void aVeryLongLineIsPlainAndTheLinesAroundItAreNot() {
    String line = "if ".repeat(StandardHighlighter.MAX_LINE);
    assertThat(highlighter.lines("if\n" + line + "\nif", "go"))
        .containsExactly("<span class=\"k\">if</span>", line, "<span class=\"k\">if</span>");
  }

  @Test
  void aVeryLongBlockIsPlain() {
    String code = "if x\n".repeat(StandardHighlighter.MAX_CODE / 5 + 1);
    assertThat(highlighter.lines(code, "go")).containsOnly("if x");
  }

  @Test
  void hostileTextIsEscapedInEveryLanguage() {
    String attack = "\"'`</span><script>alert(1)</script><img src=x onerror=alert(1)>&lt;<!--";
    for (String language : highlighter.languages()) {
      for (String around :
          List.of("", "\"", "'", "/* ", "// ", "# ", "<a b=", "`", "x: ", "+", "$ ")) {
        String code = around + attack + "\n" + attack;
        assertThat(Highlighted.text(highlighter.lines(code, language)))
            .as(language)
            .isEqualTo(code);
      }
    }
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsNeverDividedBetweenSpans() {
    MarkedLine line = new MarkedLine("\ud83d\ude00x");
    line.mark(0, 1, TokenClass.STRING);
    assertThat(line.html()).isEqualTo("<span class=\"s\">\ud83d\ude00</span>x");
  }

  @Test
  void everyClassHasItsOwnShortName() {
    assertThat(Arrays.stream(TokenClass.values()).map(TokenClass::css))
        .doesNotHaveDuplicates()
        .allMatch(css -> css.matches("[a-z]{0,2}"));
    assertThat(TokenClass.PLAIN.css()).isEmpty();
  }

  @Test
  void aDollarPromptMakesAHashARemarkAndAHashAloneIsAPrompt() {
    assertThat(highlighter.lines("$ ls\n# note", "console"))
        .containsExactly(
            "<span class=\"u\">$</span> <span class=\"f\">ls</span>",
            "<span class=\"c\"># note</span>");
    assertThat(highlighter.lines("# ls\nfile", "console"))
        .containsExactly("<span class=\"u\">#</span> <span class=\"f\">ls</span>", "file");
  }

  @Test
  void aCommandMayGoOnInTheNextLineOfATranscript() {
    assertThat(highlighter.lines("$ ls \\\n  -l\nls", "console"))
        .containsExactly("<span class=\"u\">$</span> <span class=\"f\">ls</span> \\", "  -l", "ls");
  }

  @Test
  void anAssignedWordIsNoCommandButTheNextOneIs() {
    assertThat(highlighter.lines("LANG=C sort x", "sh"))
        .containsExactly("<span class=\"v\">LANG</span>=C <span class=\"f\">sort</span> x");
  }

  @Test
  void goTypesAreFoundByWhereTheyStand() {
    assertThat(highlighter.lines("func f(a b.C, d ...E) (*G, H) {}", "go"))
        .containsExactly(
            "<span class=\"k\">func</span> <span class=\"f\">f</span>(a b.<span class=\"t\">C</span>,"
                + " d ...<span class=\"t\">E</span>) (<span class=\"o\">*</span><span"
                + " class=\"t\">G</span>, H) {}");
    assertThat(highlighter.lines("a := b * *p.Next", "go"))
        .containsExactly("a <span class=\"o\">:=</span> b <span class=\"o\">* *</span>p.Next");
  }

  @Test
  void aDeletedSqlCommentIsNoFileNameOfTheDiff() {
    assertThat(highlighter.lines("--- a/x\n+++ b/x\n@@ -1 +1 @@\n--- old\n+++ new", "diff"))
        .containsExactly(
            "<span class=\"h\">--- a/x</span>",
            "<span class=\"h\">+++ b/x</span>",
            "<span class=\"h\">@@ -1 +1 @@</span>",
            "<span class=\"x\">--- old</span>",
            "<span class=\"i\">+++ new</span>");
  }

  @Test
  void theBodyOfAMessageHasTheColoursOfItsType() {
    assertThat(highlighter.lines("HTTP/1.1 200 OK\ncontent-type: text/json\n\n[1]", "http"))
        .containsExactly(
            "<span class=\"m\">HTTP/1.1</span> <span class=\"n\">200</span> OK",
            "<span class=\"y\">content-type</span>: text/json",
            "",
            "[<span class=\"n\">1</span>]");
  }
}
