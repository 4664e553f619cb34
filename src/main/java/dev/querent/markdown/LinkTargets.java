package dev.querent.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.BiConsumer;

/** Finds out where Markdown's many forms of links and images point; others write them. */
final class LinkTargets {
  private final TreeWriter writer;
  private final BiConsumer<Target, Runnable> linkWriter;
  private final BiConsumer<Target, String> imageWriter;

  /**
   * @param linkWriter takes where a link points and what writes its label
   * @param imageWriter takes where an image is and its description
   */
  LinkTargets(
      TreeWriter writer,
      BiConsumer<Target, Runnable> linkWriter,
      BiConsumer<Target, String> imageWriter) {
    this.writer = writer;
    this.linkWriter = linkWriter;
    this.imageWriter = imageWriter;
  }

  /** Takes all kinds of links and images. */
  void register() {
    writer.on(Link.class, this::link);
    writer.on(LinkRef.class, this::linkRef);
    writer.on(Image.class, node -> image(target(node), node));
    writer.on(ImageRef.class, this::imageRef);
    writer.on(AutoLink.class, node -> auto(node, "", node.getText().toString()));
    writer.on(MailLink.class, node -> auto(node, "mailto:", node.getText().toString()));
  }

  /** Where a link or an image points, or nowhere when its reference is not defined. */
  static Target target(InlineLinkNode node) {
    return new Target(node, Plain.decode(node.getUrl()), Plain.decode(node.getTitle()));
  }

  /** Where a reference points; it must be defined. */
  static Target target(RefNode node) {
    Reference reference = node.getReferenceNode(node.getDocument());
    return new Target(node, Plain.decode(reference.getUrl()), Plain.decode(reference.getTitle()));
  }

  /** Whether a reference is defined; one that is not is text in brackets. */
  static boolean isDefined(RefNode node) {
    return node.isDefined() && node.getReferenceNode(node.getDocument()) != null;
  }

  private void link(Link node) {
    linkWriter.accept(target(node), () -> writer.children(node));
  }

  private void linkRef(LinkRef node) {
    if (isDefined(node)) {
      linkWriter.accept(target(node), () -> writer.children(node));
    } else {
      undefined(node);
    }
  }

  private void imageRef(ImageRef node) {
    if (isDefined(node)) {
      image(target(node), node);
    } else {
      undefined(node);
    }
  }

  private void image(Target target, Node node) {
    imageWriter.accept(target, PlainText.ofInline(node));
  }

  private void undefined(Node node) {
    if (node.hasChildren()) {
      writer.text(Plain.decode(node.getChars().prefixOf(node.getChildChars())));
      writer.children(node);
      writer.text(Plain.decode(node.getChars().suffixOf(node.getChildChars())));
    } else {
      writer.text(Plain.decode(node.getChars()));
    }
  }

  private void auto(Node node, String scheme, String text) {
    linkWriter.accept(new Target(node, scheme + text, ""), () -> writer.text(text));
  }

  /**
   * Where a link or an image points.
   *
   * @param node what was written
   * @param destination entities and escapes decoded
   * @param title empty when there is none
   */
  record Target(Node node, String destination, String title) {}
}
