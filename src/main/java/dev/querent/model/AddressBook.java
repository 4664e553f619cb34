package dev.querent.model;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.url.SitePath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has which address. What is compared is the file that is written there, since a page and its
 * {@code index.html} are one, and without regard to case, since some hosts and file systems do not
 * tell cases apart.
 */
final class AddressBook {
  private static final String ALL = "all";
  private static final String INDEX = "index.html";

  /** First parts of addresses that Querent's own pages have. */
  static final Set<String> RESERVED =
      Set.of(
          ALL,
          "assets",
          "difficulty",
          "level",
          "search",
          "tags",
          "404.html",
          "feed.xml",
          "manifest.webmanifest",
          "robots.txt",
          "sitemap.xml",
          "favicon.svg",
          "favicon.ico",
          INDEX);

  private final TreeMap<String, Owner> owners = new TreeMap<>();
  private final Set<String> reservedFolders = new HashSet<>();
  private final Diagnostics diagnostics;

  AddressBook(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  private record Owner(SitePath path, Place place) {}

  /** Gives {@code path} to the source at {@code place}, or reports who has it already. */
  boolean take(SitePath path, Place place) {
    if (reservedFolders.stream().anyMatch(path.value()::startsWith)) {
      // The folder was reported, and to rename it mends what is in it.
      return false;
    }
    Optional<String> reserved = reservedName(path);
    if (reserved.isPresent()) {
      SitePath folder = reservedFolder(path, reserved.get());
      reservedFolders.add(folder.value());
      reportReserved(folder, place, reserved.get());
      return false;
    }
    return claim(new Owner(path, place), false);
  }

  /** Gives {@code alias} to the page {@code of} at another address, or reports who has it. */
  boolean takeAlias(SitePath alias, SitePath of, Place place) {
    if (key(alias).equals(key(of))) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.DUPLICATE_PATH,
                  place,
                  "the alias '" + alias + "' is the address of the page itself")
              .withHint("remove it; aliases are addresses that the page had before"));
      return false;
    }
    Optional<String> reserved = reservedName(alias);
    if (reserved.isPresent()) {
      reportReserved(alias, place, reserved.get());
      return false;
    }
    return claim(new Owner(alias, place), true);
  }

  private boolean claim(Owner claimant, boolean alias) {
    Optional<Owner> owner = inTheWay(claimant.path);
    if (owner.isEmpty()) {
      owners.put(key(claimant.path), claimant);
      return true;
    }
    boolean same = key(owner.get().path).equals(key(claimant.path));
    String file = owner.get().place.file();
    diagnostics.report(
        Diagnostic.of(
                Rule.DUPLICATE_PATH,
                claimant.place,
                same
                    ? "the address '" + claimant.path + "' already belongs to '" + file + "'"
                    : "'"
                        + claimant.path
                        + "' and '"
                        + owner.get().path
                        + "' of '"
                        + file
                        + "' would be a file and a folder of one name")
            .withHint(alias ? "remove the alias, or change it" : "rename one of the two"));
    return false;
  }

  /** The owner of this address, or of a file where it needs a folder, or the reverse. */
  private Optional<Owner> inTheWay(SitePath path) {
    String key = key(path);
    if (owners.containsKey(key)) {
      return Optional.of(owners.get(key));
    }
    for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
      Owner above = owners.get(key.substring(0, slash));
      if (above != null) {
        return Optional.of(above);
      }
    }
    return Optional.ofNullable(owners.ceilingEntry(key + "/"))
        .filter(entry -> entry.getKey().startsWith(key + "/"))
        .map(entry -> entry.getValue());
  }

  /** The part of an address that only Querent's own pages may have. */
  private static Optional<String> reservedName(SitePath path) {
    String[] parts = path.value().split("/");
    if (RESERVED.contains(parts[0])) {
      return Optional.of(parts[0]);
    }
    if (parts.length > 1 && parts[1].equals(ALL)) {
      return Optional.of(ALL);
    }
    return parts[parts.length - 1].equals(INDEX) ? Optional.of(INDEX) : Optional.empty();
  }

  /** The address up to the reserved name: to rename that mends what is below. */
  private static SitePath reservedFolder(SitePath path, String name) {
    String value = path.value();
    int at = ("/" + value).indexOf("/" + name + "/");
    return at < 0 ? path : new SitePath(value.substring(0, at + name.length() + 1));
  }

  private void reportReserved(SitePath path, Place place, String name) {
    diagnostics.report(
        Diagnostic.of(
                Rule.RESERVED_NAME,
                place,
                "the address '" + path + "' is kept for Querent's own pages")
            .withHint("use another name than '" + name + "'"));
  }

  private static String key(SitePath path) {
    return path.outputFile().toLowerCase(Locale.ROOT);
  }
}
