package dev.querent.page;

import dev.querent.html.SafeHtml;
import dev.querent.markdown.Fragment;
import dev.querent.markdown.ImageSize;
import dev.querent.message.Messages;
import dev.querent.model.Document;
import dev.querent.model.Site;
import dev.querent.model.Target;
import dev.querent.url.SitePath;
import java.util.Map;
import java.util.Optional;

/** Fills the fragments of one document for the page they are shown on. */
final class DocumentHtml {
  private final Site site;
  private final Pictures pictures;
  private final Messages messages;
  private final Placement placement;

  /**
   * How documents are shown on a page.
   *
   * @param links of the page
   * @param headingShift added to the levels of headings, so that they stand below the page's own
   * @param anchors where on this page each document is that the page holds in full: its address
   *     relative to the page, without the slash at the end. With the slash it is the id, which is
   *     neither that of a heading nor a name that pages or scripts use themselves. Empty where the
   *     page is the document's own
   */
  record Placement(Links links, int headingShift, Map<SitePath, String> anchors) {
    Placement {
      anchors = Map.copyOf(anchors);
    }

    /** The page of one document. */
    static Placement own(Links links, int headingShift) {
      return new Placement(links, headingShift, Map.of());
    }
  }

  DocumentHtml(Site site, Pictures pictures, Messages messages, Placement placement) {
    this.site = site;
    this.pictures = pictures;
    this.messages = messages;
    this.placement = placement;
  }

  /** The fragment of {@code document}, whose own page is {@code path}. */
  SafeHtml render(Fragment fragment, Document document, SitePath path) {
    return fragment.render(new PageContext(document, path));
  }

  /** The title of a document. It holds no link, so it can be put into one. */
  SafeHtml title(Document document, SitePath path) {
    return render(document.title().html(), document, path);
  }

  private final class PageContext implements Fragment.Context {
    private final Document document;
    private final SitePath path;

    PageContext(Document document, SitePath path) {
      this.document = document;
      this.path = path;
    }

    @Override
    public String address(int use) {
      Target target = site.targets().get(document.contentPath()).get(use);
      String fragment = target.fragment();
      String anchor = placement.anchors().get(target.path());
      if (anchor != null) {
        return "#" + anchor + "/" + fragment;
      }
      if (target.path().equals(path) && placement.anchors().isEmpty() && !fragment.isEmpty()) {
        return "#" + fragment;
      }
      return placement.links().to(target.path()) + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    @Override
    public Optional<ImageSize> size(int use) {
      Target target = site.targets().get(document.contentPath()).get(use);
      return Optional.ofNullable(pictures.sizes().get(target.path()));
    }

    @Override
    public String idPrefix() {
      String anchor = placement.anchors().get(path);
      return anchor == null ? "" : anchor + "/";
    }

    @Override
    public int headingShift() {
      return placement.headingShift();
    }

    @Override
    public String message(String key) {
      return messages.text(key);
    }
  }
}
