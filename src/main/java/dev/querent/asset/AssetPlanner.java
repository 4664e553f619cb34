package dev.querent.asset;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import dev.querent.diagnostic.Suggestion;
import dev.querent.theme.OwnStyles;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeFile;
import dev.querent.url.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Gives static files their fingerprinted names. A file that names another is done after it, since
 * the other's name becomes part of its content and so of its own fingerprint.
 */
final class AssetPlanner {
  private static final String AT_ROOT = "root/";
  private static final String FAVICON = "favicon.ico";

  /** Addresses that Querent writes itself; see also the reserved names of content. */
  private static final Set<String> TAKEN =
      Set.of("index.html", "404.html", "feed.xml", "sitemap.xml", "assets", "search");

  private final Theme theme;
  private final SortedMap<String, ThemeFile> files;
  private final String ownStyles;
  private final Diagnostics diagnostics;
  private final Map<String, PublishedAsset> done = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> named = new HashSet<>();

  AssetPlanner(Theme theme, String ownStyles, Diagnostics diagnostics) {
    this.theme = theme;
    this.files = theme.staticFiles();
    this.ownStyles = ownStyles;
    this.diagnostics = diagnostics;
  }

  AssetSet plan() {
    files.values().stream()
        .filter(file -> !OwnStyles.PARTS.contains(file.name()))
        .forEach(this::publish);
    return new AssetSet(done, named);
  }

  private void publish(ThemeFile file) {
    if (done.containsKey(file.name())) {
      return;
    }
    byte[] bytes = reading(file, () -> content(file));
    SitePath path =
        fixedPath(file).orElseGet(() -> Fingerprint.of(bytes).nameFor("assets/" + file.name()));
    done.put(file.name(), new PublishedAsset(path, file.file(), bytes));
  }

  /** Files that browsers and other machines ask for by a name of their own choice. */
  private Optional<SitePath> fixedPath(ThemeFile file) {
    if (file.name().equals(FAVICON)) {
      return Optional.of(new SitePath(FAVICON));
    }
    if (!file.name().startsWith(AT_ROOT)) {
      return Optional.empty();
    }
    String name = file.name().substring(AT_ROOT.length());
    if (TAKEN.contains(name.split("/")[0])) {
      diagnostics.report(
          Diagnostic.of(
                  Rule.THEME_FILE,
                  file.source().whole(),
                  "'" + name + "' is an address that Querent writes itself")
              .withHint("give the file another name"));
    }
    return Optional.of(new SitePath(name));
  }

  private byte[] content(ThemeFile file) {
    boolean css = file.name().endsWith(".css");
    boolean script = file.name().endsWith(".js") || file.name().endsWith(".mjs");
    if (!css && !script) {
      return file.bytes();
    }
    String text = text(file);
    if (css) {
      String own = file.name().equals(OwnStyles.SHEET) ? ownStyles : "";
      return CssMinifier.minify(styles(file, text) + own).getBytes(StandardCharsets.UTF_8);
    }
    String whole =
        ScriptJoiner.isWanted(text)
            ? new JoinedModules(this, file).join()
            : link(file, file, text, ScriptReferences.find(text));
    return ScriptMinifier.minify(whole).getBytes(StandardCharsets.UTF_8);
  }

  /** A style sheet with what the layers of the theme add to it. */
  private String styles(ThemeFile file, String text) {
    StringBuilder styles = new StringBuilder(link(file, file, text, CssReferences.find(text)));
    for (ThemeFile addition : theme.additionsTo(file)) {
      String added = text(addition);
      for (Reference rule : CssReferences.imports(added)) {
        report(
            addition,
            rule,
            "'@import' has no effect here, behind all of '" + file.name() + "'",
            Optional.of("write the styles themselves, or replace 'static/" + file.name() + "'"));
      }
      styles.append('\n').append(link(addition, file, added, CssReferences.find(added)));
    }
    return styles.toString();
  }

  static String text(ThemeFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /** Replaces references by published names, relative to where {@code root} is published. */
  String link(ThemeFile file, ThemeFile root, String text, List<Reference> references) {
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    for (Reference reference : references) {
      Optional<ThemeFile> target = target(file, reference);
      if (target.isPresent()) {
        out.append(text, copied, reference.from());
        out.append(linkTo(target.get(), root)).append(reference.suffix());
        copied = reference.to();
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Does something while a file is being read, which it may not name again. */
  <T> T reading(ThemeFile file, Supplier<T> work) {
    open.add(file.name());
    T made = work.get();
    open.remove(file.name());
    return made;
  }

  private String linkTo(ThemeFile target, ThemeFile root) {
    publish(target);
    String from = fixedPath(root).map(SitePath::value).orElse("assets/" + root.name());
    String link = done.get(target.name()).path().relativeTo(new SitePath(from));
    return link.startsWith("../") ? link : "./" + link;
  }

  /** The static file that a reference means; reported where there is none, or only in a circle. */
  Optional<ThemeFile> target(ThemeFile file, Reference reference) {
    Optional<String> name = nameOf(file.name(), reference.path());
    Optional<ThemeFile> target = name.map(files::get);
    if (target.isEmpty()) {
      report(
          file,
          reference,
          "no static file has the address '" + reference.target() + "'",
          name.flatMap(wanted -> Suggestion.nearest(wanted, files.keySet()))
              .map(near -> "did you mean 'static/" + near + "'?")
              .or(() -> Optional.of("put the file into the folder 'static' of the theme")));
      return target;
    }
    named.add(target.get().name());
    if (open.contains(target.get().name())) {
      report(
          file,
          reference,
          "static files refer to each other in a circle: " + circle(target.get().name()),
          Optional.of("a file's name holds the fingerprint of those it names; break the circle"));
      return Optional.empty();
    }
    return target;
  }

  /** The static file that {@code path} means beside {@code base}, unless it leaves the folder. */
  private static Optional<String> nameOf(String base, String path) {
    List<String> parts = new ArrayList<>(List.of(base.split("/")));
    parts.remove(parts.size() - 1);
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  private String circle(String first) {
    List<String> names = new ArrayList<>(open);
    List<String> members = new ArrayList<>(names.subList(names.indexOf(first), names.size()));
    members.add(first);
    return "'" + String.join("' names '", members) + "'";
  }

  void report(ThemeFile file, Reference reference, String message, Optional<String> hint) {
    // Offsets are of the bytes' own text, which ThemeFile.source() may have shortened.
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    SourceText source = new SourceText(file.file(), text);
    diagnostics.report(
        Diagnostic.of(
                Rule.THEME_FILE,
                source.at(reference.from(), reference.to() - reference.from()),
                message)
            .withHint(hint));
  }
}
