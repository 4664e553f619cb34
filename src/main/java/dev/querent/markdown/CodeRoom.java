package dev.querent.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.highlight.Highlighter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes blocks of code, highlighted. */
final class CodeRoom {
  private final Reading reading;
  private final TreeWriter writer;
  private final Highlighter highlighter;
  private final Shown shown = new Shown(new IdentityHashMap<>());

  private CodeRoom(Reading reading, Highlighter highlighter) {
    this.reading = reading;
    this.writer = reading.writer();
    this.highlighter = highlighter;
  }

  static CodeRoom register(Reading reading, Highlighter highlighter) {
    CodeRoom room = new CodeRoom(reading, highlighter);
    reading.writer().on(FencedCodeBlock.class, room::fence);
    reading
        .writer()
        .on(
            IndentedCodeBlock.class,
            node -> room.write(node, FenceMeta.NONE, CodeText.ofIndented(node.getContentChars())));
    return room;
  }

  /** What was written for each block of code. */
  Shown shown() {
    return shown;
  }

  private void fence(FencedCodeBlock node) {
    FenceMeta meta = FenceMetaReader.read(node.getInfo(), reading);
    String code = CodeText.ofFence(node);
    Place place = node.getInfo().isEmpty() ? reading.place(node) : reading.place(node.getInfo());
    checkLanguage(meta.language(), place);
    long lines = code.lines().count();
    if (meta.lastLine() > lines) {
      reading.report(
          Rule.BAD_FENCE_META,
          place,
          "line " + meta.lastLine() + " is named, but the code has " + lines,
          "lines are counted from 1 at the top of the code");
    }
    write(node, meta, code);
  }

  /** Reports a language that cannot be highlighted. */
  void checkLanguage(String language, Place place) {
    if (!language.isEmpty() && !highlighter.knows(language)) {
      reading.report(
          Rule.UNKNOWN_LANGUAGE,
          place,
          "no highlighting is known for the language '" + language + "'",
          Suggestion.hint(language, highlighter.languages()));
    }
  }

  /** Writes a block of code, and remembers it for its node. */
  void write(Node node, FenceMeta meta, String code) {
    shown.blocks.put(node, new Shown.Code(meta.title(), code));
    writer.line().raw("<figure class=\"code\">");
    if (!meta.title().isEmpty()) {
      writer.raw("<figcaption>").text(meta.title()).raw("</figcaption>");
    }
    writer.raw(
        meta.numbered() ? "<pre class=\"numbered\" tabindex=\"0\">" : "<pre tabindex=\"0\">");
    writer.raw("<code");
    if (meta.language().matches("[A-Za-z0-9_+#.-]+")) {
      writer.raw(" class=\"language-").text(meta.language()).raw("\"");
    }
    writer.raw(">");
    List<String> lines = code.isEmpty() ? List.of() : lines(code, meta.language());
    for (int i = 0; i < lines.size(); i++) {
      line(meta, i + 1, lines.get(i));
    }
    writer.raw("</code></pre></figure>\n");
  }

  private List<String> lines(String code, String language) {
    String unended = code.substring(0, code.length() - 1);
    return highlighter.lines(unended, language.isEmpty() ? "text" : language);
  }

  private void line(FenceMeta meta, int number, String html) {
    if (!meta.needsLines()) {
      writer.raw(html).raw("\n");
    } else if (meta.inserted().contains(number)) {
      writer.raw("<span class=\"line ins\">").raw(hidden("code.inserted")).raw(html);
      writer.raw("</span>\n");
    } else if (meta.deleted().contains(number)) {
      writer.raw("<span class=\"line del\">").raw(hidden("code.deleted")).raw(html);
      writer.raw("</span>\n");
    } else {
      String mark = meta.marked().contains(number) ? " mark" : "";
      writer.raw("<span class=\"line" + mark + "\">").raw(html).raw("</span>\n");
    }
  }

  // What colour and a sign drawn by the style sheet say must be there for those who hear the page.
  private static String hidden(String messageKey) {
    return "<span class=\"visually-hidden\">" + Fragment.text(messageKey) + " </span>";
  }

  /** The code that a reader sees, by the node it was written for: included files, too. */
  record Shown(Map<Node, Code> blocks) {
    /** For text that holds no blocks. */
    static final Shown NONE = new Shown(Map.of());

    /** The code of a node, or null where it is none. */
    Code of(Node node) {
      return blocks.get(node);
    }

    /** A block of code; the title may be empty. */
    record Code(String title, String text) {}
  }
}
