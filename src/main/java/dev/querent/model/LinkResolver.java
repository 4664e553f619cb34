package dev.querent.model;

import dev.querent.data.Excerpt;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.markdown.MarkdownDocument.Use;
import dev.querent.url.LinkUrl;
import dev.querent.url.PercentCoding;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where the links and images of a document lead. A destination is a source file ({@code
 * ../dns/ttl.md}), a folder ({@code ../dns/}), a file beside the content, or a page that Querent
 * makes ({@code /tags/}); a slash at its beginning means the content folder.
 */
final class LinkResolver {
  private static final String ROOT = "";

  private final LinkIndex index;
  private final Diagnostics diagnostics;

  LinkResolver(LinkIndex index, Diagnostics diagnostics) {
    this.index = index;
    this.diagnostics = diagnostics;
  }

  /**
   * The targets of a document's links and images, index by index. What cannot be resolved is
   * reported and leads to the document itself, so that one mistake is one message.
   */
  List<Target> resolve(Document document, SitePath path) {
    List<Target> targets = new ArrayList<>();
    for (Use use : document.body().uses()) {
      targets.add(resolve(document, use).orElse(new Target.ToPage(path, "")));
    }
    return List.copyOf(targets);
  }

  private Optional<Target> resolve(Document document, Use use) {
    LinkUrl url = LinkUrl.of(use.destination());
    String value = url.value();
    int hash = value.indexOf('#');
    String fragment = hash < 0 ? "" : PercentCoding.decode(value.substring(hash + 1));
    String written = hash < 0 ? value : value.substring(0, hash);
    Aim aim = new Aim(document, use, fragment);
    int query = written.indexOf('?');
    if (query >= 0) {
      aim.report(
          use.image() ? Rule.BROKEN_IMAGE : Rule.BROKEN_LINK,
          "a link inside the site cannot have a query",
          "remove '" + Excerpt.cut(written.substring(query)) + "'");
      return Optional.empty();
    }
    String plain = PercentCoding.decode(written);
    if (plain.isEmpty() && !use.image()) {
      return anchor(aim, document.contentPath());
    }
    Optional<String> path = absolute(document.contentPath(), plain);
    if (path.isEmpty()) {
      aim.report(
          use.image() ? Rule.BROKEN_IMAGE : Rule.BROKEN_LINK,
          "'" + plain + "' leaves the content folder",
          "name a file inside of it, or write a whole address with 'https://'");
      return Optional.empty();
    }
    return use.image() ? image(aim, path.get(), plain) : link(aim, path.get(), plain);
  }

  private Optional<Target> link(Aim aim, String path, String written) {
    Optional<String> source = index.source(path);
    if (source.isPresent()) {
      return anchor(aim, source.get());
    }
    if (index.isAsset(path)) {
      return Optional.of(aim.file(path));
    }
    Optional<LinkIndex.Entry> made = index.madePage(path);
    if (made.isPresent()) {
      return anchor(aim, made.get());
    }
    reportMissingPage(aim, path, written);
    return Optional.empty();
  }

  private void reportMissingPage(Aim aim, String path, String written) {
    Optional<Unpublished> unpublished = index.unpublished(path);
    if (unpublished.isPresent()) {
      aim.report(
          Rule.BROKEN_LINK,
          "'" + written + "' " + unpublished.get().reason(),
          "write the text without a link until it is published");
    } else if (index.isSample(path)) {
      aim.report(
          Rule.BROKEN_LINK,
          "'" + written + "' has no page: files of this type are not published",
          "show what is in it with {{include \"" + written + "\"}}");
    } else {
      reportMissing(aim, path, Rule.BROKEN_LINK, "no page has the address '" + written + "'");
    }
  }

  private Optional<Target> image(Aim aim, String path, String written) {
    if (index.isAsset(path)) {
      return Optional.of(aim.file(path));
    }
    reportMissing(aim, path, Rule.BROKEN_IMAGE, "there is no image '" + written + "'");
    return Optional.empty();
  }

  private void reportMissing(Aim aim, String path, Rule rule, String message) {
    String from = aim.document.contentPath();
    Optional<String> otherCase = index.inOtherCase(path);
    if (otherCase.isPresent()) {
      String right = NearestTarget.relative(from, otherCase.get());
      String written = aim.use.destination();
      aim.report(
          Rule.CASE_MISMATCH,
          "'" + written + "' differs from the file in upper and lower case",
          "write '" + right + (aim.fragment.isEmpty() ? "" : "#" + aim.fragment) + "'");
      return;
    }
    String advice =
        aim.use.image()
            ? "put the image into the content folder, and write the path to it from this file"
            : "write the path from this file to another one, such as '../dns/ttl.md'";
    aim.report(
        rule,
        message,
        index
            .nearest(aim.use.image(), path, from)
            .map(near -> "did you mean '" + near + "'?")
            .orElse(advice));
  }

  private Optional<Target> anchor(Aim aim, String source) {
    return anchor(aim, index.entry(source));
  }

  private Optional<Target> anchor(Aim aim, LinkIndex.Entry entry) {
    String wanted = aim.fragment;
    boolean known = entry.anchors().map(anchors -> anchors.contains(wanted)).orElse(true);
    if (wanted.isEmpty() || known) {
      return Optional.of(new Target.ToPage(entry.path(), wanted));
    }
    Set<String> anchors = entry.anchors().orElseThrow();
    aim.report(
        Rule.BROKEN_ANCHOR,
        "'" + entry.file() + "' has no heading with the id '" + wanted + "'",
        Suggestion.hint(wanted, new TreeSet<>(anchors))
            .orElse("take the id from the address of the heading, or link to the page"));
    return Optional.empty();
  }

  /** The path from the content folder, without a slash at its beginning; empty when it leaves. */
  private static Optional<String> absolute(String from, String written) {
    List<String> parts = new ArrayList<>();
    if (!written.startsWith("/")) {
      String folder = from.substring(0, from.lastIndexOf('/') + 1);
      parts.addAll(List.of(folder.split("/")));
      parts.remove(ROOT);
    }
    for (String part : written.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String path = String.join("/", parts);
    return Optional.of(written.endsWith("/") && !path.isEmpty() ? path + "/" : path);
  }

  /** A link on its way: who has it, and the fragment it names. */
  private final class Aim {
    private final Document document;
    private final Use use;
    private final String fragment;

    Aim(Document document, Use use, String fragment) {
      this.document = document;
      this.use = use;
      this.fragment = fragment;
    }

    /** The fragment as written: what it means is up to the type of the file. */
    Target file(String path) {
      String value = LinkUrl.of(use.destination()).value();
      int hash = value.indexOf('#');
      String part = hash < 0 ? "" : PercentCoding.fragment(value.substring(hash + 1));
      return new Target.ToFile(new SitePath(path), part);
    }

    void report(Rule rule, String message, String hint) {
      diagnostics.report(Diagnostic.of(rule, use.place(), message).withHint(hint));
    }
  }
}
