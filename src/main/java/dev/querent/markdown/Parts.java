package dev.querent.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.markdown.MarkdownDocument.SectionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cuts a file into its title and its known sections. Every block goes to exactly one of them. */
final class Parts {
  private static final Map<String, SectionKind> KNOWN =
      Map.of(
          "answer", SectionKind.ANSWER,
          "key points", SectionKind.KEY_POINTS,
          "follow-ups", SectionKind.FOLLOW_UPS,
          "references", SectionKind.REFERENCES);

  private static final int MAX_EDITS = 2;

  private final Reading reading;
  private final Map<SectionKind, Part> parts = new LinkedHashMap<>();
  private final Map<SectionKind, Boolean> announced = new EnumMap<>(SectionKind.class);
  private final List<Node> lead = new ArrayList<>();
  private Optional<Heading> title = Optional.empty();
  private List<Node> current = lead;

  private Parts(Reading reading) {
    this.reading = reading;
  }

  /** Cuts the children of {@code document}, and takes title and known headings out of it. */
  static Parts of(Node document, Shape shape, Reading reading) {
    Parts parts = new Parts(reading);
    List<Node> blocks = new ArrayList<>();
    document.getChildren().forEach(blocks::add);
    for (Node block : blocks) {
      parts.add(block, shape);
    }
    parts.placeLead(shape);
    return parts;
  }

  Optional<Heading> title() {
    return title;
  }

  /** The sections that hold something. */
  List<Part> parts() {
    return parts.values().stream().filter(part -> !part.blocks.isEmpty()).toList();
  }

  private void add(Node block, Shape shape) {
    if (block instanceof Heading && ((Heading) block).getLevel() == 1 && isTitle((Heading) block)) {
      return;
    }
    Optional<SectionKind> known = shape == Shape.PAGE ? Optional.empty() : known(block);
    if (known.isPresent()) {
      begin(known.get(), reading.place(block));
      removeLabel(block);
      if (block instanceof Paragraph && block.hasChildren()) {
        current.add(block);
      }
      return;
    }
    if (shape == Shape.QUESTION && block instanceof Heading) {
      checkName((Heading) block);
    }
    boolean isMajor = block instanceof Heading && HeadingRoom.level((Heading) block) == 2;
    if (isMajor && current != lead) {
      // A heading that is not known ends key points and the like; what follows is more answer.
      current = answer();
    }
    current.add(block);
  }

  /**
   * Warns about a slip in the name of a section. Headings of the author's own are left alone: other
   * words ("Preferences") begin with another letter, and "Answer 2" says more than the name.
   */
  private void checkName(Heading heading) {
    String label = PlainText.ofInline(heading);
    String name = normalized(label);
    if (heading.getLevel() != 2
        || KNOWN.keySet().stream().anyMatch(k -> name.startsWith(k + " "))) {
      return;
    }
    Suggestion.nearest(name, KNOWN.keySet(), MAX_EDITS)
        .filter(known -> known.charAt(0) == name.charAt(0))
        .ifPresent(
            known ->
                reading.report(
                    Rule.UNKNOWN_SECTION,
                    reading.place(heading),
                    "'" + label + "' is not a section Querent knows",
                    "did you mean '## " + capitalized(known) + "'?"));
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private boolean isTitle(Heading heading) {
    if (title.isEmpty()) {
      title = Optional.of(heading);
      return true;
    }
    reading.report(
        Rule.SECOND_TITLE,
        reading.place(heading),
        "the file has a second title",
        "begin it with '##'; it is shown as a heading of the second level");
    return false;
  }

  private void begin(SectionKind kind, Place place) {
    if (announced.put(kind, true) != null) {
      reading.report(
          Rule.REPEATED_SECTION,
          place,
          "the section '" + name(kind) + "' is there twice",
          "join the two under one heading");
    }
    current = parts.computeIfAbsent(kind, key -> new Part(key, place, new ArrayList<>())).blocks;
  }

  private List<Node> answer() {
    return announced.containsKey(SectionKind.ANSWER) ? parts.get(SectionKind.ANSWER).blocks : lead;
  }

  /** What stands before the first known heading is the prompt if there is an answer below. */
  private void placeLead(Shape shape) {
    if (lead.isEmpty()) {
      return;
    }
    SectionKind kind = SectionKind.ANSWER;
    if (shape == Shape.PAGE) {
      kind = SectionKind.BODY;
    } else if (announced.containsKey(SectionKind.ANSWER)) {
      kind = SectionKind.PROMPT;
    }
    Map<SectionKind, Part> others = new LinkedHashMap<>(parts);
    parts.clear();
    parts.put(kind, new Part(kind, reading.place(lead.get(0)), lead));
    parts.putAll(others);
  }

  private static Optional<SectionKind> known(Node block) {
    if (block instanceof Heading && ((Heading) block).getLevel() == 2) {
      return known(PlainText.ofInline(block));
    }
    boolean isLabel = block instanceof Paragraph && block.getFirstChild() instanceof StrongEmphasis;
    if (!isLabel) {
      return Optional.empty();
    }
    Node strong = block.getFirstChild();
    Node next = strong.getNext();
    if (isColon(next)) {
      next = next.getNext();
    }
    boolean isAlone = next == null || next instanceof SoftLineBreak;
    return isAlone ? known(PlainText.ofInline(strong)) : Optional.empty();
  }

  private static Optional<SectionKind> known(String label) {
    return Optional.ofNullable(KNOWN.get(normalized(label)));
  }

  private static String normalized(String label) {
    String name = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isColon(Node node) {
    return node instanceof Text && node.getChars().trim().equals(":");
  }

  /** Takes a known heading out, or the first line of a paragraph that begins with a label. */
  private static void removeLabel(Node block) {
    if (block instanceof Heading) {
      block.unlink();
      return;
    }
    block.getFirstChild().unlink();
    if (isColon(block.getFirstChild())) {
      block.getFirstChild().unlink();
    }
    if (block.getFirstChild() instanceof SoftLineBreak) {
      block.getFirstChild().unlink();
    }
  }

  private static String name(SectionKind kind) {
    return KNOWN.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** One section's blocks. */
  record Part(SectionKind kind, Place place, List<Node> blocks) {}
}
