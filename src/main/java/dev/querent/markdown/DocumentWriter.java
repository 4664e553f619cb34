package dev.querent.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.markdown.MarkdownDocument.BodySection;
import dev.querent.markdown.MarkdownDocument.Item;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import dev.querent.markdown.MarkdownDocument.Title;
import dev.querent.markdown.Reading.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the sections of one parsed file. */
final class DocumentWriter {
  private final Reading reading;
  private final TreeWriter writer;
  private final Map<Heading, String> ids;
  private final CodeRoom code;
  private final TextRoom text;
  private final FootnoteRoom footnotes;

  private DocumentWriter(Reading reading, Map<Heading, String> ids, CodeRoom code, TextRoom text) {
    this.reading = reading;
    this.writer = reading.writer();
    this.ids = ids;
    this.code = code;
    this.text = text;
    this.footnotes = FootnoteRoom.register(reading);
  }

  /** Registers all rooms, and writes. */
  static MarkdownDocument write(Document tree, Shape shape, Reading reading, Settings settings) {
    TreeWriter writer = reading.writer();
    Parts parts = Parts.of(tree, shape, reading);
    List<Heading> headings = Tree.all(tree, Heading.class, writer.deadline());
    parts.title().ifPresent(headings::remove);
    Map<Heading, String> ids = HeadingIds.assign(headings, reading);
    CoreBlocks core = CoreBlocks.register(writer);
    CoreInlines.register(writer);
    LinkRoom links = LinkRoom.register(reading);
    SiteBlocks.register(writer, core, links);
    HeadingRoom.register(reading, ids);
    CodeRoom code = CodeRoom.register(reading, settings.highlighter());
    IncludeRoom.register(reading, code, settings.includes());
    RawRoom.register(reading, links);
    TextRoom text = TextRoom.register(reading, settings.glossary());
    List<String> anchors = headings.stream().map(ids::get).toList();
    DocumentWriter document = new DocumentWriter(reading, ids, code, text);
    MarkdownDocument written = document.write(parts, anchors);
    new LostText(reading).check(tree, document.footnotes.shown());
    return written;
  }

  private MarkdownDocument write(Parts parts, List<String> anchors) {
    Optional<Title> title = parts.title().map(this::title);
    List<BodySection> sections = new ArrayList<>();
    for (Parts.Part part : parts.parts()) {
      BodySection section = section(part);
      if (!section.html().isEmpty()) {
        sections.add(section);
      }
    }
    return new MarkdownDocument(title, sections, reading.uses(), anchors);
  }

  private Title title(Heading node) {
    return new Title(label(node), LineText.ofTitle(node), reading.place(node));
  }

  private Fragment label(Heading node) {
    return reading.fragment(() -> reading.as(Wording.LABEL, () -> writer.children(node)));
  }

  private BodySection section(Parts.Part part) {
    text.beginSection();
    List<Node> said = new ArrayList<>(part.blocks());
    Fragment html =
        reading.fragment(
            () -> {
              writer.all(part.blocks());
              footnotes.writeNamed().forEach(note -> note.getChildren().forEach(said::add));
            });
    BodyText lines = LineText.ofBlocks(said, ids, code.shown());
    return new BodySection(part.kind(), part.place(), html, headings(part), items(part), lines);
  }

  private List<MarkdownDocument.Heading> headings(Parts.Part part) {
    List<MarkdownDocument.Heading> headings = new ArrayList<>();
    for (Node block : part.blocks()) {
      if (block instanceof Heading) {
        Heading node = (Heading) block;
        headings.add(
            new MarkdownDocument.Heading(
                HeadingRoom.level(node),
                ids.get(node),
                label(node),
                PlainText.ofInline(node),
                reading.place(node)));
      }
    }
    return headings;
  }

  private List<Item> items(Parts.Part part) {
    boolean isList =
        part.kind() == SectionKind.KEY_POINTS
            || part.kind() == SectionKind.FOLLOW_UPS
            || part.kind() == SectionKind.REFERENCES;
    List<Item> items = new ArrayList<>();
    for (Node block : part.blocks()) {
      if (isList && block instanceof ListBlock) {
        block.getChildren().forEach(item -> items.add(item(item)));
      }
    }
    return items;
  }

  private Item item(Node node) {
    text.beginSection();
    Fragment html = reading.fragment(() -> writer.children(node));
    String said = LineText.ofBlocks(node.getChildren(), ids, code.shown()).prose();
    return new Item(html, said, soleLink(node));
  }

  private int soleLink(Node item) {
    Node paragraph = item.getFirstChild();
    if (!(paragraph instanceof Paragraph) || paragraph.getNext() != null) {
      return -1;
    }
    Node link = paragraph.getFirstChild();
    boolean isLink = link instanceof Link || link instanceof LinkRef;
    return isLink && link.getNext() == null ? reading.useAt(link.getStartOffset()) : -1;
  }
}
