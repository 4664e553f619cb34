package dev.querent.build;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.highlight.StandardHighlighter;
import dev.querent.markdown.Fragment;
import dev.querent.markdown.Includes;
import dev.querent.markdown.MarkdownDocument;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.markdown.MarkdownReader;
import dev.querent.markdown.Shape;
import dev.querent.page.Surroundings.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of inline Markdown in the settings.
 *
 * @param html the line, without a paragraph around it
 * @param links where its links to pages of the site lead
 */
record FooterText(Fragment html, List<Destination> links) {
  private static final String BEGIN = "<p>";
  private static final String END = "</p>";

  /** Reads the line and reports what is wrong with it, at the place of the setting. */
  static FooterText read(
      Located<String> text, Limits limits, LinkResolver resolver, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    MarkdownDocument document =
        new MarkdownReader(limits, Map.of(), new StandardHighlighter(), Includes.NONE)
            .read(new SourceText("querent.yaml", text.value()), 0, Shape.PAGE, found);
    for (Diagnostic mistake : found.sorted()) {
      diagnostics.report(
          new Diagnostic(
              mistake.rule(), mistake.severity(), text.place(), mistake.message(), mistake.hint()));
    }
    List<Destination> links = new ArrayList<>();
    for (MarkdownDocument.Use use : document.uses()) {
      resolver
          .resolve(new Located<>(use.destination(), text.place()), use.destination())
          .ifPresent(links::add);
    }
    String html =
        document.section(SectionKind.BODY).map(s -> s.html().template()).orElse("").strip();
    boolean plain = html.startsWith(BEGIN) && html.indexOf(END) == html.length() - END.length();
    if (!plain || html.contains("<img")) {
      report(text, diagnostics);
      return new FooterText(Fragment.EMPTY, List.of());
    }
    String line = html.substring(BEGIN.length(), html.length() - END.length());
    return links.size() == document.uses().size()
        ? new FooterText(new Fragment(line), links)
        : new FooterText(Fragment.EMPTY, List.of());
  }

  private static void report(Located<String> text, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(Rule.BAD_VALUE, text.place(), "the footer can hold one line of text only")
            .withHint("use words, emphasis, code and links; leave out headings, lists and images"));
  }
}
