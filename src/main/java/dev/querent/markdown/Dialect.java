package dev.querent.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** What flexmark parses: CommonMark alone, or with the extensions that content may use. */
final class Dialect {
  private final Parser parser;

  private Dialect(MutableDataSet options) {
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    this.parser =
        Parser.builder(options)
            .customInlineParserFactory(Inlines::new)
            // flexmark leaves this one out when the inline parser is not its own.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .customDelimiterProcessor(new Inlines.Asterisks())
            .customDelimiterProcessor(new Inlines.Underscores())
            .build();
  }

  /** CommonMark and nothing else. */
  static Dialect commonMark() {
    return new Dialect(new MutableDataSet());
  }

  /** CommonMark with tables, strikethrough, footnotes and definition lists. */
  static Dialect site() {
    List<Extension> extensions = new ArrayList<>();
    extensions.add(TablesExtension.create());
    extensions.add(StrikethroughExtension.create());
    extensions.add(FootnoteExtension.create());
    extensions.add(DefinitionExtension.create());
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, extensions);
    // GitHub's tables: one header row, and no row with more cells than it.
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.COLUMN_SPANS, false);
    // Not appended: a wide header would make every short row below it as wide in memory.
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, false);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.WITH_CAPTION, false);
    return new Dialect(options);
  }

  /** Parses on the calling thread. */
  Document parse(CharSequence text) {
    return parser.parse(BasedSequence.of(text));
  }
}
