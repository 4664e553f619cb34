package dev.querent.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The text of code blocks. */
final class CodeText {
  private CodeText() {}

  /** Between the fences, with a line ending after each line. */
  static String ofFence(FencedCodeBlock node) {
    StringBuilder text = new StringBuilder();
    for (BasedSequence line : node.getContentLines()) {
      text.append(line);
    }
    return ended(Plain.lines(text));
  }

  /** An indented block, without blank lines around it. */
  static String ofIndented(BasedSequence content) {
    return ended(Plain.lines(content.trimTailBlankLines()));
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
