package dev.querent.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the items of lists that are tasks. flexmark's own extension takes {@code [x](y)} for one,
 * and loses a letter behind a tab and the paragraphs of a task that has several.
 */
final class TaskItems {
  /** GFM §5.3: a paragraph that begins with brackets, white space, and something to do. */
  private static final Pattern TASK =
      Pattern.compile("(\\[[ xX]\\])[ \\t\\r\\n]+(?=[^ \\t\\r\\n])");

  private TaskItems() {}

  static void find(Node document, Deadline deadline) {
    for (ListItem item : Tree.all(document, ListItem.class, deadline)) {
      Node first = item.getFirstChild();
      if (first instanceof Paragraph && first.hasChildren()) {
        task(item, first);
      }
    }
  }

  private static void task(ListItem item, Node paragraph) {
    int begin = paragraph.getFirstChild().getStartOffset();
    int end = paragraph.getEndOffset();
    BasedSequence source = paragraph.getChars().baseSubSequence(begin, end);
    Matcher matcher = TASK.matcher(source);
    if (matcher.lookingAt() && removeTo(begin + matcher.end(), paragraph)) {
      BasedSequence chars = item.getChars();
      List<Node> children = new ArrayList<>();
      item.getChildren().forEach(children::add);
      // Taken out first: the constructor would lose them as takeChildren does, see ExtraBlocks.
      children.forEach(Node::unlink);
      TaskListItem task = new TaskListItem(item);
      task.setChars(chars);
      children.forEach(task::appendChild);
      task.setMarkerSuffix(source.subSequence(0, matcher.end(1)));
      item.insertBefore(task);
      item.unlink();
    }
  }

  /** Takes out what stands before an offset; false when something reaches over it. */
  private static boolean removeTo(int offset, Node paragraph) {
    Node last = paragraph.getFirstChild();
    while (last != null && last.getEndOffset() <= offset) {
      last = last.getNext();
    }
    if (last == null || (last.getStartOffset() < offset && !(last instanceof Text))) {
      return false;
    }
    while (paragraph.getFirstChild() != last) {
      paragraph.getFirstChild().unlink();
    }
    if (last.getStartOffset() < offset) {
      last.setChars(last.getChars().baseSubSequence(offset, last.getEndOffset()));
    }
    return true;
  }
}
