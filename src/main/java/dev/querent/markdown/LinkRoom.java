package dev.querent.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.html.Escape;
import dev.querent.markdown.Reading.Wording;
import dev.querent.url.LinkUrl;
import java.util.Locale;
import java.util.Optional;

/** Judges addresses, and writes links and images with holes for those that depend on the page. */
final class LinkRoom {
  private final Reading reading;
  private final TreeWriter writer;

  private LinkRoom(Reading reading) {
    this.reading = reading;
    this.writer = reading.writer();
  }

  static LinkRoom register(Reading reading) {
    LinkRoom room = new LinkRoom(reading);
    new LinkTargets(reading.writer(), room::link, room::image).register();
    return room;
  }

  /** A picture with its title below. */
  void figure(Image node) {
    LinkTargets.Target target = LinkTargets.target(node);
    Optional<String> address = imageAddress(spot(target), target.destination());
    String alt = PlainText.ofInline(node);
    checkAlt(alt, reading.place(node));
    writer.line().raw("<figure>");
    address.ifPresentOrElse(src -> img(src, alt, ""), () -> writer.text(alt));
    writer.raw("<figcaption>").text(target.title()).raw("</figcaption></figure>").line();
  }

  private void link(LinkTargets.Target target, Runnable label) {
    if (reading.wording() == Wording.LABEL) {
      label.run();
      return;
    }
    Optional<String> address = linkAddress(spot(target), target.destination());
    address.ifPresent(href -> writer.raw("<a href=\"" + href + "\"" + title(target) + ">"));
    label.run();
    address.ifPresent(href -> writer.raw("</a>"));
  }

  private void image(LinkTargets.Target target, String alt) {
    if (reading.wording() == Wording.LABEL) {
      writer.text(alt);
      return;
    }
    checkAlt(alt, reading.place(target.node()));
    imageAddress(spot(target), target.destination())
        .ifPresentOrElse(src -> img(src, alt, title(target)), () -> writer.text(alt));
  }

  private void img(String src, String alt, String title) {
    writer.raw("<img src=\"" + Fragment.picture(src) + "\" alt=\"").text(alt);
    writer.raw("\"" + title + " loading=\"lazy\" decoding=\"async\">");
  }

  /** Warns about an image that says nothing to those who do not see it. */
  void checkAlt(String alt, Place place) {
    if (alt.isBlank()) {
      reading.report(
          Rule.MISSING_ALT, place, "the image has no description", "write ![what it shows](…)");
    }
  }

  /** The value of {@code href}, escaped or a hole; empty when the address must not be used. */
  Optional<String> linkAddress(Spot spot, String destination) {
    LinkUrl url = LinkUrl.of(destination);
    if (url.value().isEmpty()) {
      reading.report(
          Rule.EMPTY_LINK,
          spot.place,
          "the link has no target",
          "write a path or an address between the round brackets, or take the brackets out");
    }
    return switch (url.kind()) {
      case EXTERNAL -> Optional.of(Escape.text(Plain.url(url.value())));
      case UNSAFE -> unsafe(spot, url);
      case FRAGMENT, RELATIVE -> Optional.of(hole(false, spot, url));
    };
  }

  /** The value of {@code src}; empty when the image must not be shown. */
  Optional<String> imageAddress(Spot spot, String destination) {
    LinkUrl url = LinkUrl.of(destination);
    String value = url.value().toLowerCase(Locale.ROOT);
    boolean isForeign = value.startsWith("data:") || value.replace('\\', '/').startsWith("//");
    if (isForeign || url.kind() == LinkUrl.Kind.EXTERNAL) {
      reading.report(
          Rule.FOREIGN_IMAGE,
          spot.place,
          "the image is not part of this site",
          "put the image file beside the text and name it here");
      return Optional.empty();
    }
    return url.kind() == LinkUrl.Kind.UNSAFE
        ? unsafe(spot, url)
        : Optional.of(hole(true, spot, url));
  }

  private String hole(boolean image, Spot spot, LinkUrl url) {
    return Fragment.address(reading.use(image, url.value(), spot.place, spot.offset));
  }

  private Optional<String> unsafe(Spot spot, LinkUrl url) {
    reading.report(
        Rule.UNSAFE_URL,
        spot.place,
        "the address '" + shortened(url.value()) + "' is of a kind that is not allowed",
        "use http, https, mailto, a path to a file or the id of a heading");
    return Optional.empty();
  }

  private static String shortened(String address) {
    return address.codePointCount(0, address.length()) <= 60
        ? address
        : address.substring(0, address.offsetByCodePoints(0, 60)) + "…";
  }

  private static String title(LinkTargets.Target target) {
    return target.title().isEmpty() ? "" : " title=\"" + Escape.text(target.title()) + "\"";
  }

  private Spot spot(LinkTargets.Target target) {
    BasedSequence chars = target.node().getChars();
    BasedSequence url = chars;
    if (target.node() instanceof InlineLinkNode) {
      BasedSequence written = ((InlineLinkNode) target.node()).getUrl();
      url = written.isEmpty() ? chars : written;
    }
    return new Spot(reading.place(url), chars.getStartOffset());
  }

  /**
   * Where an address is written.
   *
   * @param place to point to
   * @param offset of the link or image itself; it has one number wherever it is shown
   */
  record Spot(Place place, int offset) {}
}
