package dev.querent.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Walks over a tree without recursion, since its depth is what has to be found out. */
final class Tree {
  private Tree() {}

  /** All nodes below {@code root} of one kind, in the order of the file. */
  static <N extends Node> List<N> all(Node root, Class<N> type, Deadline deadline) {
    List<N> found = new ArrayList<>();
    for (Node node = root.getFirstChild(); node != null; node = next(node, root)) {
      deadline.step();
      if (type.isInstance(node)) {
        found.add(type.cast(node));
      }
    }
    return found;
  }

  /** The first node that is nested deeper than {@code limit}, or the root when there is none. */
  static Node tooDeep(Node root, int limit, Deadline deadline) {
    int depth = 0;
    Node node = root;
    while (true) {
      deadline.step();
      if (node.getFirstChild() != null) {
        depth += weight(node);
        node = node.getFirstChild();
      } else {
        while (node != root && node.getNext() == null) {
          node = node.getParent();
          depth -= weight(node);
        }
        if (node == root) {
          return root;
        }
        node = node.getNext();
      }
      if (depth > limit) {
        return node;
      }
    }
  }

  // A list and its item are one level to an author.
  private static int weight(Node node) {
    return node instanceof ListBlock ? 0 : 1;
  }

  private static Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node climbing = node;
    while (climbing != root && climbing.getNext() == null) {
      climbing = climbing.getParent();
    }
    return climbing == root ? null : climbing.getNext();
  }
}
