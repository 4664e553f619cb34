package dev.querent.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.url.Slugs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every heading of a file an id: the author's own ({@code ## Title {#id}}) or GitHub's. No id
 * is one that a page or a script could take for something of its own.
 */
final class HeadingIds {
  private static final Pattern CUSTOM = Pattern.compile("\\{#([^{}]*)\\}\\s*$");
  private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9-]*");

  private final Reading reading;
  private final Map<Heading, String> ids = new IdentityHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  private HeadingIds(Reading reading) {
    this.reading = reading;
  }

  /** Reads the authors' ids out of the headings, and finds ids for the others. */
  static Map<Heading, String> assign(List<Heading> headings, Reading reading) {
    HeadingIds assigned = new HeadingIds(reading);
    // The authors' come first: an id that is written down does not depend on what stands before.
    headings.forEach(assigned::custom);
    headings.forEach(assigned::automatic);
    return assigned.ids;
  }

  private void custom(Heading heading) {
    Node last = heading.getLastChild();
    if (!(last instanceof Text)) {
      return;
    }
    BasedSequence chars = last.getChars();
    Matcher matcher = CUSTOM.matcher(chars);
    if (!matcher.find()) {
      return;
    }
    String id = matcher.group(1);
    Place place = reading.place(chars.subSequence(matcher.start(1), matcher.end(1)));
    last.setChars(chars.subSequence(0, matcher.start()).trimEnd());
    if (last.getChars().isEmpty()) {
      last.unlink();
    }
    if (isUsable(id, place)) {
      used.add(id);
      ids.put(heading, id);
    }
  }

  private boolean isUsable(String id, Place place) {
    if (!ALLOWED.matcher(id).matches()) {
      bad(
          place,
          "heading id '" + id + "' has the wrong shape",
          "use lower-case letters, digits and hyphens, and begin with a letter");
    } else if (ReservedIds.contains(id)) {
      bad(
          place,
          "heading id '" + id + "' is a name that pages or browsers use themselves",
          "add a word, such as '" + id + "-section'");
    } else if (used.contains(id)) {
      bad(place, "heading id '" + id + "' is there twice", "give each heading an id of its own");
    } else {
      return true;
    }
    return false;
  }

  private void bad(Place place, String message, String hint) {
    reading.report(Rule.BAD_HEADING_ID, place, message, hint);
  }

  private void automatic(Heading heading) {
    if (!ids.containsKey(heading)) {
      ids.put(heading, unused(Slugs.ofHeading(PlainText.ofInline(heading))));
    }
  }

  private String unused(String slug) {
    String base = slug.isEmpty() ? "section" : slug;
    if (ReservedIds.contains(base)) {
      base += "-section";
    }
    String id = base;
    while (!used.add(id)) {
      id = base + "-" + next.merge(base, 1, Integer::sum);
    }
    return id;
  }
}
