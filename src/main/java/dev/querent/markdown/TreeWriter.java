package dev.querent.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.querent.html.Escape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks flexmark's tree and writes HTML. What is written for a kind of node is registered by the
 * rooms ({@link CoreBlocks}, {@link CoreInlines}, ...); the last registration counts. Recursion is
 * as deep as the tree, whose depth is bounded before.
 */
final class TreeWriter {
  private final Map<Class<?>, Consumer<Node>> rooms = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private final Deadline deadline;
  private int bottom;
  private StringBuilder out = new StringBuilder();

  TreeWriter(Deadline deadline) {
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Says how nodes of exactly this class are written. */
  <N extends Node> void on(Class<N> type, Consumer<N> room) {
    rooms.put(type, node -> room.accept(type.cast(node)));
  }

  /** Writes one node; a kind that no room knows shows its children, so that nothing is lost. */
  void write(Node node) {
    deadline.step();
    Consumer<Node> room = rooms.get(node.getClass());
    if (room == null) {
      children(node);
    } else {
      room.accept(node);
    }
  }

  /** Writes the children of a node, and closes the raw elements that they leave open. */
  void children(Node parent) {
    int around = bottom;
    bottom = open.size();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      write(child);
    }
    closeTo(bottom);
    bottom = around;
  }

  /** Writes nodes as if they had a parent of their own. */
  void all(Iterable<? extends Node> nodes) {
    int around = bottom;
    bottom = open.size();
    nodes.forEach(this::write);
    closeTo(bottom);
    bottom = around;
  }

  /** Notes that a raw element was opened. */
  void open(String element) {
    open.add(element);
  }

  /** How many raw elements are open. */
  int openElements() {
    return open.size();
  }

  /**
   * Closes a raw element and what it holds; false when it was not opened by a sibling. So raw HTML
   * never closes an element of ours.
   */
  boolean close(String element) {
    int index = open.lastIndexOf(element);
    if (index < bottom) {
      return false;
    }
    closeTo(index);
    return true;
  }

  private void closeTo(int size) {
    while (open.size() > size) {
      raw("</" + open.remove(open.size() - 1) + ">");
    }
  }

  /** Writes a tag or other markup as it is. */
  TreeWriter raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Writes text, escaped. */
  TreeWriter text(String text) {
    deadline.steps(text.length());
    Escape.text(out, text);
    return this;
  }

  /** Begins a new line unless at the beginning of one. */
  TreeWriter line() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  /** Writes a block with its children inside. */
  void block(String open, Node node, String close) {
    line().raw(open);
    children(node);
    raw(close).line();
  }

  /** What {@code writing} writes, instead of writing it here. */
  String capture(Runnable writing) {
    StringBuilder before = out;
    out = new StringBuilder();
    try {
      writing.run();
      return out.toString();
    } finally {
      out = before;
    }
  }
}
