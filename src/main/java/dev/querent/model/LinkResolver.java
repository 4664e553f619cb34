package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.frontmatter.FrontMatter.Status;
import dev.querent.markdown.MarkdownDocument.Use;
import dev.querent.url.LinkUrl;
import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    int query = written.indexOf('?');
    String plain = PercentCoding.decode(query < 0 ? written : written.substring(0, query));
    if (plain.isEmpty() && !use.image()) {
      return anchor(new Aim(document, use, fragment), document.contentPath());
    }
    Optional<String> path = absolute(document.contentPath(), plain);
    if (path.isEmpty()) {
      report(use, Rule.BROKEN_LINK, "'" + plain + "' leaves the content folder", Optional.empty());
      return Optional.empty();
    }
    Aim aim = new Aim(document, use, fragment);
    return use.image() ? image(aim, path.get(), plain) : link(aim, path.get(), plain);
  }

  private Optional<Target> link(Aim aim, String path, String written) {
    Optional<String> source = index.source(path);
    if (source.isPresent()) {
      return anchor(aim, source.get());
    }
    if (index.isAsset(path)) {
      return Optional.of(new Target.ToFile(new SitePath(path)));
    }
    Optional<SitePath> made = index.madePage(path);
    if (made.isPresent()) {
      return made.map(page -> new Target.ToPage(page, aim.fragment));
    }
    Optional<Status> unpublished = index.unpublished(path);
    if (unpublished.isPresent()) {
      String why = unpublished.get() == Status.DRAFT ? "a draft" : "without an answer";
      report(
          aim.use,
          Rule.BROKEN_LINK,
          "'" + written + "' is " + why + " and has no page",
          Optional.of("write the text without a link until the question is published"));
      return Optional.empty();
    }
    return missing(aim, path, written, Rule.BROKEN_LINK, "no page has the address '");
  }

  private Optional<Target> image(Aim aim, String path, String written) {
    if (index.isAsset(path)) {
      return Optional.of(new Target.ToFile(new SitePath(path)));
    }
    return missing(aim, path, written, Rule.BROKEN_IMAGE, "there is no image '");
  }

  private Optional<Target> missing(
      Aim aim, String path, String written, Rule rule, String message) {
    Optional<String> otherCase = index.inOtherCase(path);
    if (otherCase.isPresent()) {
      String right = relative(aim.document.contentPath(), otherCase.get());
      report(
          aim.use,
          Rule.CASE_MISMATCH,
          "'" + written + "' differs from the file in upper and lower case",
          Optional.of("write '" + right + "'"));
      return Optional.empty();
    }
    Optional<String> near =
        Suggestion.nearest(path, aim.use.image() ? index.assets() : index.sources())
            .map(found -> "did you mean '" + relative(aim.document.contentPath(), found) + "'?");
    report(aim.use, rule, message + written + "'", near);
    return Optional.empty();
  }

  private Optional<Target> anchor(Aim aim, String source) {
    LinkIndex.Entry entry = index.entry(source);
    String wanted = aim.fragment;
    if (!wanted.isEmpty() && !entry.anchors().contains(wanted)) {
      report(
          aim.use,
          Rule.BROKEN_ANCHOR,
          "'" + entry.file() + "' has no heading with the id '" + wanted + "'",
          Suggestion.hint(wanted, entry.anchors()));
      return Optional.empty();
    }
    return Optional.of(new Target.ToPage(entry.path(), wanted));
  }

  private void report(Use use, Rule rule, String message, Optional<String> hint) {
    diagnostics.report(Diagnostic.of(rule, use.place(), message).withHint(hint));
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

  private static String relative(String from, String to) {
    return new SitePath(to).relativeTo(new SitePath(from));
  }

  /** A link on its way: who has it, and the fragment it names. */
  private record Aim(Document document, Use use, String fragment) {}
}
