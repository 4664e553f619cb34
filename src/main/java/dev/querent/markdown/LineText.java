package dev.querent.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.html.AllowList;
import dev.querent.html.HtmlScanner;
import dev.querent.html.HtmlToken;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What blocks say, a line for each paragraph, heading, row and line of code: for search and
 * descriptions.
 */
final class LineText extends SpokenText {
  /** Elements between which a line goes on. */
  private static final Set<String> IN_ROW = Set.of("br", "td", "th");

  private final Map<Heading, String> ids;
  private final CodeRoom.Shown code;
  private final StringBuilder text = new StringBuilder();
  private int lineStart;
  private boolean spaced;
  private boolean inCode;

  private LineText(Map<Heading, String> ids, CodeRoom.Shown code) {
    this.ids = ids;
    this.code = code;
  }

  /**
   * Blocks, which were written before.
   *
   * @param ids of all headings
   * @param code what was shown for each block of code
   */
  static BodyText ofBlocks(
      Iterable<? extends Node> blocks, Map<Heading, String> ids, CodeRoom.Shown code) {
    LineText lines = new LineText(ids, code);
    blocks.forEach(lines::add);
    lines.endLine();
    return lines.text.length() == 0 ? BodyText.EMPTY : new BodyText(lines.text.toString());
  }

  /** A title, which is one line. */
  static TextLine ofTitle(Heading title) {
    LineText line = new LineText(Map.of(), CodeRoom.Shown.NONE);
    line.children(title);
    List<TextLine> lines = new BodyText(line.text.toString()).lines();
    return lines.isEmpty() ? TextLine.plain("") : lines.get(0);
  }

  @Override
  void text(String said) {
    append(said, inCode);
  }

  @Override
  void code(String said) {
    append(said, true);
  }

  @Override
  void space() {
    spaced = true;
  }

  @Override
  void html(String source) {
    for (HtmlToken token : HtmlScanner.scan(source)) {
      if (token instanceof HtmlToken.Text) {
        text(GuardedText.clean(((HtmlToken.Text) token).text()));
      } else if (token instanceof HtmlToken.Open) {
        open((HtmlToken.Open) token);
      } else if (token instanceof HtmlToken.Close) {
        tag(((HtmlToken.Close) token).name(), false);
      }
    }
  }

  private void open(HtmlToken.Open tag) {
    tag(tag.name(), !tag.selfClosing());
    if (tag.name().equals("img")) {
      text(GuardedText.clean(tag.value("alt")));
    }
  }

  private void tag(String name, boolean open) {
    if (name.equals("code")) {
      inCode = open;
    } else if (IN_ROW.contains(name)) {
      spaced = true;
    } else if (!AllowList.allowsInLine(name)) {
      endLine();
    }
  }

  @Override
  void other(Node node) {
    if (code.of(node) != null) {
      block(code.of(node));
    } else if (node instanceof HtmlBlockBase) {
      html(node.getChars().toString());
      endBlock();
    } else if (!isSilent(node)) {
      container(node);
    }
  }

  private static boolean isSilent(Node node) {
    return node instanceof Reference
        || node instanceof FootnoteBlock
        || node instanceof TableSeparator;
  }

  private void container(Node node) {
    boolean isLine = node instanceof Block || node instanceof TableRow;
    if (isLine) {
      endBlock();
    }
    if (node instanceof Heading && ids.containsKey(node)) {
      heading((Heading) node);
    } else {
      children(node);
    }
    if (node instanceof Image && SiteBlocks.isFigure(node)) {
      spaced = true;
      text(LinkTargets.target((Image) node).title());
    }
    if (isLine) {
      endBlock();
    } else if (node instanceof TableCell) {
      spaced = true;
    }
  }

  private void heading(Heading node) {
    int start = text.length();
    text.append(BodyText.HEADING).append(ids.get(node)).append(BodyText.HEADING);
    lineStart = text.length();
    children(node);
    if (text.length() == lineStart) {
      text.setLength(start);
    }
    lineStart = start;
  }

  private void block(CodeRoom.Shown.Code shown) {
    endBlock();
    codeLine(shown.title());
    shown.text().lines().forEach(this::codeLine);
  }

  private void codeLine(String line) {
    if (!line.isBlank()) {
      text.append(BodyText.CODE_LINE).append(line.stripTrailing());
      endLine();
    }
  }

  /** Adds to the line, with one space for any number of them. */
  private void append(String said, boolean isCode) {
    boolean marked = false;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        spaced = true;
        continue;
      }
      if (spaced && text.length() > lineStart) {
        text.append(' ');
      }
      spaced = false;
      if (isCode && !marked) {
        text.append(BodyText.CODE_SPAN);
        marked = true;
      }
      text.append(c);
    }
    if (marked) {
      text.append(BodyText.CODE_SPAN);
    }
  }

  private void endBlock() {
    endLine();
    inCode = false;
  }

  private void endLine() {
    spaced = false;
    if (text.length() > lineStart) {
      text.append('\n');
      lineStart = text.length();
    }
  }
}
