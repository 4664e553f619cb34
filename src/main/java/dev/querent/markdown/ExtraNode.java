package dev.querent.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Blocks of Querent's own that flexmark does not know. */
abstract class ExtraNode extends Block {
  private ExtraNode(BasedSequence chars) {
    super(chars);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** {@code {{include "samples/echo.go"}}} on a line of its own. */
  static final class Include extends ExtraNode {
    Include(BasedSequence chars) {
      super(chars);
    }
  }

  /** A block quote that begins with {@code [!NOTE]}. */
  static final class Alert extends ExtraNode {
    private final String kind;

    Alert(BasedSequence chars, String kind) {
      super(chars);
      this.kind = kind;
    }

    /** In lower case. */
    String kind() {
      return kind;
    }
  }
}
