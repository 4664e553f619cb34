package dev.querent.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.highlight.Highlighter;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Reads Markdown files. A reader is safe for use by threads; reading is quickest on threads made by
 * {@link ParserThreads}.
 *
 * <p>Content is not trusted: a file that would take too long or nests too deeply becomes a
 * diagnostic, and nothing in a fragment can run or reach out of the element it is put into.
 */
public final class MarkdownReader {
  private final Function<GuardedText, Document> parser;
  private final ParserThreads threads = new ParserThreads();
  private final Limits limits;
  private final Settings settings;

  /**
   * @param glossary abbreviation to expansion
   * @param includes gives the files that content includes
   */
  public MarkdownReader(
      Limits limits, Map<String, String> glossary, Highlighter highlighter, Includes includes) {
    this(
        limits, new Settings(new Glossary(glossary), highlighter, includes), Dialect.site()::parse);
  }

  MarkdownReader(Limits limits, Settings settings, Function<GuardedText, Document> parser) {
    this.limits = limits;
    this.settings = settings;
    this.parser = parser;
  }

  /**
   * Reads a file.
   *
   * @param bodyOffset where the front matter ends
   * @return {@link MarkdownDocument#UNREADABLE} when the file cannot be read, which is reported
   */
  public MarkdownDocument read(
      SourceText source, int bodyOffset, Shape shape, Diagnostics diagnostics) {
    if (ParserThreads.isCurrent()) {
      return readHere(source, bodyOffset, shape, diagnostics);
    }
    FutureTask<MarkdownDocument> reading =
        new FutureTask<>(() -> readHere(source, bodyOffset, shape, diagnostics));
    threads.newThread(reading).start();
    return resultOf(reading);
  }

  private static MarkdownDocument resultOf(FutureTask<MarkdownDocument> reading) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return reading.get();
        } catch (InterruptedException e) {
          // The deadline ends the wait soon; the caller finds the interruption afterwards.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading Markdown failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private MarkdownDocument readHere(
      SourceText source, int bodyOffset, Shape shape, Diagnostics diagnostics) {
    Deadline deadline = new Deadline(limits.markdownTime());
    try {
      GuardedText text = GuardedText.of(source.text(), bodyOffset, deadline);
      Document document = parse(text);
      Node deepest = Tree.tooDeep(document, limits.markdownDepth(), deadline);
      Reading reading = new Reading(source, diagnostics, deadline);
      if (deepest != document) {
        tooDeep(reading.place(deepest), diagnostics);
        return MarkdownDocument.UNREADABLE;
      }
      ExtraBlocks.find(document, reading);
      TaskItems.find(document, deadline);
      return DocumentWriter.write(document, shape, reading, settings);
    } catch (Deadline.Passed e) {
      tooSlow(source.whole(), diagnostics);
    } catch (StackOverflowError e) {
      tooDeep(source.whole(), diagnostics);
    } catch (ParserFailure e) {
      failed(source.whole(), diagnostics);
    }
    return MarkdownDocument.UNREADABLE;
  }

  /** The parser is not ours: should it stumble over a text, the author is told which one. */
  private Document parse(GuardedText text) {
    try {
      return parser.apply(text);
    } catch (Deadline.Passed e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ParserFailure(e);
    }
  }

  private static void failed(Place place, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(Rule.UNREADABLE_MARKDOWN, place, "the Markdown parser fails on this file")
            .withHint("take out half of the text, then the other half, to find where it stumbles"));
  }

  private void tooSlow(Place place, Diagnostics diagnostics) {
    String seconds = limits.markdownTime().toMillis() / 1000.0 + " s";
    diagnostics.report(
        Diagnostic.of(
                Rule.MARKDOWN_TOO_SLOW,
                place,
                "the file takes more than " + seconds + " of processor time to read")
            .withHint("look for long runs of brackets, quotes or backslashes, or split the file"));
  }

  private void tooDeep(Place place, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
                Rule.TOO_DEEP,
                place,
                "Markdown is nested more than " + limits.markdownDepth() + " deep here")
            .withHint("use fewer levels of quotes, lists and emphasis"));
  }

  /** The parser threw what it should not. */
  private static final class ParserFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ParserFailure(RuntimeException cause) {
      super(cause);
    }
  }
}
