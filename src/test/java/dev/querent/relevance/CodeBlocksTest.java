package dev.querent.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of code are marked with a bar in what is expected here. */
class CodeBlocksTest {
  @Test
  void fencesHoldCodeWhateverItLooksLike() {
    assertMarks(
        """
        Run this:
        ```sh
        make all of it
        ```
        ~~~
        and that
        ~~~
        Done.
        """,
        """
          Run this:
        | make all of it
        | and that
          Done.
        """);
  }

  @Test
  void aFenceThatIsNeverClosedIsText() {
    assertMarks("one\n```\ntwo\n", "  one\n  ```\n  two\n");
  }

  @Test
  void aFunctionBelowItsDescriptionIsCode() {
    assertMarks(
        """
        ToTitle maps the rune to title case giving priority to the special mapping.
        func (special SpecialCase) ToTitle(r rune) rune {
        	r1, hadMapping := to(TitleCase, r)
        	if r1 == r && !hadMapping {
        		r1 = ToTitle(r)
        	}

        	return r1
        }
        """,
        """
          ToTitle maps the rune to title case giving priority to the special mapping.
        | func (special SpecialCase) ToTitle(r rune) rune {
        | 	r1, hadMapping := to(TitleCase, r)
        | 	if r1 == r && !hadMapping {
        | 		r1 = ToTitle(r)
        | 	}
        |\s
        | 	return r1
        | }
        """);
  }

  @Test
  void sentencesInsideOfCodeAreProse() {
    assertMarks(
        """
        def save(id, driver):
            \"""Registers an image save function.
            This function should not be used in application code.
            \"""
            SAVE[id.upper()] = driver
            return None
        """,
        """
        | def save(id, driver):
              \"""Registers an image save function.
              This function should not be used in application code.
              \"""
        |     SAVE[id.upper()] = driver
        |     return None
        """);
  }

  @Test
  void aSessionAtAPromptIsCodeWithItsOutput() {
    assertMarks(
        """
        The numbers are the same:
        >>> json.loads('-Infinity')
        -inf
        >>> json.loads('NaN')
        nan
        What follows is text again.
        """,
        """
          The numbers are the same:
        | >>> json.loads('-Infinity')
          -inf
        | >>> json.loads('NaN')
          nan
          What follows is text again.
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return to the first page; then import your settings, if you have some.",
        "for example, in the section on classes (see below):",
        "While the server is running, open a second terminal.",
        "A list = a sequence of values; a set = without order.",
        "Use `a && b` where both must hold, and `a || b` otherwise.",
        "Why is the sky blue?",
        "- point one\n- point two (important);\n- point three.",
        "Defaults:\n  name: the name of the service\n  port: where it listens"
      })
  void proseStaysProse(String text) {
    assertThat(CodeBlocks.of(text)).noneMatch(CodeBlocks.Block::code);
  }

  private static void assertMarks(String text, String expected) {
    assertThat(
            CodeBlocks.of(text).stream().map(CodeBlocksTest::marked).collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  private static String marked(CodeBlocks.Block block) {
    List<String> lines =
        block.lines().stream().map(line -> (block.code() ? "| " : "  ") + line + "\n").toList();
    return String.join("", lines);
  }
}
