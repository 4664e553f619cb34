package dev.querent.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParserFailureTest {
  @Test
  void aTextThatTheParserFailsOnIsADiagnosticAndNotACrash() {
    Settings settings = new Settings(new Glossary(Map.of()), new PlainHighlighter(), Includes.NONE);
    MarkdownReader reader =
        new MarkdownReader(
            Limits.DEFAULT,
            settings,
            text -> {
              throw new IndexOutOfBoundsException("-1");
            });
    Diagnostics diagnostics = new Diagnostics();

    MarkdownDocument document =
        reader.read(new SourceText("content/a/b.md", "# A\n"), 0, Shape.QUESTION, diagnostics);

    assertThat(document.isReadable()).isFalse();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.rule().code()).isEqualTo("unreadable-markdown");
              assertThat(d.place()).hasToString("content/a/b.md");
            });
  }
}
