package dev.querent.markdown;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids that headings do not get. An element's id becomes a property of the browser's {@code window}
 * and may hide names that scripts use ("DOM clobbering"); others are ids of Querent's pages.
 */
final class ReservedIds {
  private static final Set<String> PAGE =
      Set.of(
          "answer",
          "breadcrumbs",
          "content",
          "contents",
          "follow-ups",
          "followups",
          "footer",
          "header",
          "key-points",
          "main",
          "menu",
          "nav",
          "navigation",
          "page",
          "prompt",
          "progress",
          "question",
          "questions",
          "references",
          "related",
          "results",
          "search",
          "sidebar",
          "site",
          "skip",
          "tags",
          "theme",
          "title",
          "toc",
          "top",
          "difficulty");

  private static final Set<String> SCRIPT =
      Set.of(
          "__proto__",
          "__definegetter__",
          "__definesetter__",
          "__lookupgetter__",
          "__lookupsetter__",
          "constructor",
          "hasownproperty",
          "isprototypeof",
          "prototype",
          "propertyisenumerable",
          "tolocalestring",
          "tostring",
          "valueof",
          "undefined",
          "null",
          "nan",
          "infinity",
          "eval",
          "globalthis",
          "arguments");

  private static final Set<String> BROWSER =
      Set.of(
          "alert",
          "anchors",
          "attributes",
          "blur",
          "body",
          "caches",
          "children",
          "close",
          "closed",
          "confirm",
          "console",
          "cookie",
          "crypto",
          "currentscript",
          "defaultview",
          "document",
          "documentelement",
          "domain",
          "element",
          "elements",
          "embeds",
          "event",
          "external",
          "fetch",
          "find",
          "focus",
          "form",
          "forms",
          "frame",
          "frames",
          "head",
          "history",
          "id",
          "image",
          "images",
          "input",
          "length",
          "links",
          "localstorage",
          "location",
          "method",
          "name",
          "navigator",
          "node",
          "open",
          "opener",
          "origin",
          "parent",
          "performance",
          "plugins",
          "postmessage",
          "print",
          "prompt",
          "referrer",
          "screen",
          "scripts",
          "self",
          "sessionstorage",
          "stop",
          "style",
          "submit",
          "target",
          "url",
          "window",
          "action");

  /** Footnotes have numbered ids of their own. */
  private static final Pattern FOOTNOTE = Pattern.compile("fn(ref)?-[0-9-]*");

  private ReservedIds() {}

  /** Whether a heading may not have this id. */
  static boolean contains(String id) {
    return PAGE.contains(id)
        || SCRIPT.contains(id)
        || BROWSER.contains(id)
        || FOOTNOTE.matcher(id).matches();
  }
}
