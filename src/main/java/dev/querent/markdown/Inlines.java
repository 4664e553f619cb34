package dev.querent.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * flexmark's inline parser, which follows CommonMark 0.28, brought nearer to 0.31 where an author
 * would notice.
 */
final class Inlines extends CommonmarkInlineParser {

  /** Made by flexmark for each document. */
  Inlines(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        // Tables write into this set, and flexmark hands the same one to every thread.
        (BitSet) specialCharacters.clone(),
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  /** GFM §4.10: bars split a row into cells before anything else in it counts, code included. */
  @Override
  public void parse(BasedSequence content, Node block) {
    if (!(block instanceof TableRow) || customCharacters == null) {
      super.parse(content, block);
      return;
    }
    customCharacters = null;
    BasedSequence row = content.trim();
    int from = 0;
    for (int bar = bar(row, 0); bar >= 0; bar = bar(row, from)) {
      cell(row.subSequence(from, bar), block);
      separator(row.subSequence(bar, bar + 1), block);
      from = bar + 1;
    }
    cell(row.subSequence(from), block);
  }

  /** The next bar that separates cells, or -1. */
  private static int bar(BasedSequence row, int from) {
    int bar = row.indexOf('|', from);
    while (bar > 0 && row.charAt(bar - 1) == '\\') {
      bar = row.indexOf('|', bar + 1);
    }
    return bar;
  }

  private void separator(BasedSequence bar, Node row) {
    Node separator = customSpecialCharacterFactoryMap.get('|').get();
    separator.setChars(bar);
    row.appendChild(separator);
    if (customSpecialCharacterNodes == null) {
      customSpecialCharacterNodes = new ArrayList<>();
    }
    customSpecialCharacterNodes.add(separator);
  }

  private void cell(BasedSequence source, Node row) {
    // Apart from the row, which flexmark would look through from its beginning for each cell.
    TableRow cell = new TableRow(source);
    super.parse(withoutEscapes(source), cell);
    cell.getChildren().forEach(row::appendChild);
  }

  /** GFM §4.10, example 200: the backslash before a bar is not part of the cell, code included. */
  private static BasedSequence withoutEscapes(BasedSequence cell) {
    List<BasedSequence> parts = new ArrayList<>();
    int from = 0;
    for (int bar = cell.indexOf('|'); bar >= 0; bar = cell.indexOf('|', bar + 1)) {
      parts.add(cell.subSequence(from, bar - 1));
      from = bar;
    }
    if (parts.isEmpty()) {
      return cell;
    }
    parts.add(cell.subSequence(from));
    return SegmentedSequence.create(cell, parts);
  }

  /** CommonMark 0.31 §6.3: between angle brackets spaces are fine, line endings are not. */
  @Override
  public BasedSequence parseLinkDestination() {
    if (index >= input.length() || input.charAt(index) != '<') {
      return super.parseLinkDestination();
    }
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        BasedSequence destination = input.subSequence(index, i + 1);
        index = i + 1;
        return destination;
      }
      if (c == '<' || c == '\n' || c == '\r') {
        return null;
      }
      if (c == '\\') {
        i++;
      }
    }
    return null;
  }

  /** CommonMark 0.31 §6.6: a comment ends at the first {@code -->}; two are complete at once. */
  @Override
  public boolean parseHtmlInline() {
    if (!input.matchChars("<!--", index)) {
      return super.parseHtmlInline();
    }
    int end = commentEnd();
    if (end < 0) {
      return false;
    }
    appendNode(new HtmlInlineComment(input.subSequence(index, end)));
    index = end;
    return true;
  }

  private int commentEnd() {
    if (input.matchChars("<!-->", index)) {
      return index + 5;
    }
    if (input.matchChars("<!--->", index)) {
      return index + 6;
    }
    int end = input.indexOf("-->", index + 4);
    return end < 0 ? -1 : end + 3;
  }

  /** CommonMark 0.31 §6.2, rules 9 and 10: lengths that are both multiples of 3 do match. */
  private static int use(DelimiterRun opener, DelimiterRun closer) {
    int sum = opener.length() + closer.length();
    boolean inner = opener.canClose() || closer.canOpen();
    if (inner && sum % 3 == 0 && opener.length() % 3 != 0) {
      return 0;
    }
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  /** Emphasis with {@code *}. */
  static final class Asterisks extends AsteriskDelimiterProcessor {
    Asterisks() {
      super(false);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      return use(opener, closer);
    }
  }

  /** Emphasis with {@code _}. */
  static final class Underscores extends UnderscoreDelimiterProcessor {
    Underscores() {
      super(false);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      return use(opener, closer);
    }
  }
}
