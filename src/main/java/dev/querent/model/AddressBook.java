package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.url.SitePath;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has which address. An address is taken once, compared without regard to case, since some
 * hosts and file systems do not tell cases apart.
 */
final class AddressBook {
  /** First parts of addresses that Querent's own pages have. */
  static final Set<String> RESERVED =
      Set.of(
          "all",
          "assets",
          "difficulty",
          "level",
          "search",
          "tags",
          "404.html",
          "feed.xml",
          "robots.txt",
          "sitemap.xml",
          "favicon.svg",
          "favicon.ico",
          "index.html");

  private final Map<String, Place> owners = new TreeMap<>();
  private final Diagnostics diagnostics;

  AddressBook(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Gives {@code path} to the source at {@code place}, or reports who has it already. */
  boolean take(SitePath path, Place place) {
    String[] parts = path.value().split("/");
    boolean reserved = RESERVED.contains(parts[0]) || (parts.length == 2 && parts[1].equals("all"));
    if (reserved) {
      String name = parts[parts.length == 2 && parts[1].equals("all") ? 1 : 0];
      diagnostics.report(
          Diagnostic.of(
                  Rule.RESERVED_NAME,
                  place,
                  "the address '" + path + "' is kept for Querent's own pages")
              .withHint("use another name than '" + name + "'"));
      return false;
    }
    Place owner = owners.putIfAbsent(key(path), place);
    if (owner == null) {
      return true;
    }
    diagnostics.report(
        Diagnostic.of(
                Rule.DUPLICATE_PATH,
                place,
                "the address '" + path + "' already belongs to '" + owner.file() + "'")
            .withHint("rename one of the two files, or remove the alias"));
    return false;
  }

  /** Who has this address. */
  Optional<Place> owner(SitePath path) {
    return Optional.ofNullable(owners.get(key(path)));
  }

  private static String key(SitePath path) {
    return path.value().toLowerCase(Locale.ROOT);
  }
}
