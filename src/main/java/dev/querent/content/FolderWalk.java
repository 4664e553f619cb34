package dev.querent.content;

import dev.querent.config.Limits;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Rule;
import dev.querent.url.SitePath;
import dev.querent.url.Slugs;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One walk through a content folder. Every folder is listed and sorted before it is looked at. */
final class FolderWalk {
  private final ContentFolder content;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final Map<FileKind, List<SourceFile>> found = new HashMap<>();
  private int seen;
  private boolean mistaken;

  FolderWalk(ContentFolder content, Limits limits, Diagnostics diagnostics) {
    this.content = content;
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  SourceTree walk() {
    if (Files.isDirectory(content.folder(), LinkOption.NOFOLLOW_LINKS)) {
      walkFolder(content.folder(), "", 0);
      if (!mistaken && !found.containsKey(FileKind.MARKDOWN)) {
        report(
            Rule.NO_CONTENT,
            "",
            "there is no Markdown file in '" + content.name() + "'",
            "write a first page, '" + content.name() + "/index.md'");
      }
    } else if (Files.exists(content.folder(), LinkOption.NOFOLLOW_LINKS)) {
      report(Rule.NOT_A_FILE, "", "'" + content.name() + "' is not a folder", "make it a folder");
    } else {
      report(
          Rule.NO_CONTENT,
          "",
          "there is no folder '" + content.name() + "'",
          "make it and write a first page, '" + content.name() + "/index.md'");
    }
    return new SourceTree(
        sorted(FileKind.MARKDOWN), sorted(FileKind.ASSET), sorted(FileKind.SAMPLE));
  }

  /** Returns false when the walk must stop because there are too many files. */
  private boolean walkFolder(Path folder, String path, int depth) {
    Optional<TreeMap<String, Path>> listed = list(folder, path);
    if (listed.isEmpty()) {
      return seen <= limits.files();
    }
    Set<String> clashing = reportClashes(listed.get().keySet(), path);
    for (Map.Entry<String, Path> entry : listed.get().entrySet()) {
      Entry child =
          new Entry(
              entry.getKey(),
              entry.getValue(),
              path.isEmpty() ? entry.getKey() : path + "/" + entry.getKey(),
              clashing.contains(entry.getKey()));
      if (!FileKind.isLeftBehind(child.name.toLowerCase(Locale.ROOT)) && !visit(child, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean visit(Entry child, int depth) {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(child.file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      report(Rule.UNREADABLE_FILE, child.path, "the file cannot be read", "check its permissions");
      return true;
    }
    if (attributes.isDirectory()) {
      return visitFolder(child, depth + 1);
    }
    if (attributes.isRegularFile()) {
      visitFile(child, attributes.size());
    } else {
      String what = attributes.isSymbolicLink() ? "a symbolic link" : "not a regular file";
      report(
          Rule.NOT_A_FILE,
          child.path,
          "'" + shown(child) + "' is " + what,
          "put the file itself there; content never leads out of its folder");
    }
    return true;
  }

  private boolean visitFolder(Entry child, int depth) {
    if (depth > limits.folderDepth()) {
      report(
          Rule.TOO_DEEP,
          child.path,
          "'"
              + shown(child)
              + "' is "
              + depth
              + " folders deep, at most "
              + limits.folderDepth()
              + " are allowed",
          "move it further up, or raise 'folder-depth' under 'limits' in 'querent.yaml'");
      return true;
    }
    if (!Slugs.isSegment(child.name) && !child.clashing) {
      reportName(child, true);
    }
    // What is in a folder that no address can name has no address either.
    return !SitePath.isSafe(child.name) || walkFolder(child.file, child.path, depth);
  }

  private void visitFile(Entry child, long size) {
    FileKind kind = FileKind.of(child.name);
    switch (kind) {
      case MARKDOWN, ASSET, SAMPLE -> keep(child, kind, size);
      case OTHER_MARKDOWN -> reportType(child, "rename it: Markdown files end with '.md'");
      case WEB_PAGE ->
          reportType(child, "remove it; content may not publish what acts for the whole site");
      case BINARY ->
          reportType(child, "content can publish png, jpg, gif, webp, avif, svg and pdf files");
      case IGNORED -> {}
    }
  }

  private void keep(Entry child, FileKind kind, long size) {
    boolean good =
        kind == FileKind.SAMPLE ? FileName.isSampleName(child.name) : Slugs.isSegment(child.name);
    if (good) {
      found
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(new SourceFile(child.path, child.file, size));
    } else if (!child.clashing) {
      reportName(child, false);
    }
  }

  /** Lists one folder; empty when that is not possible or there are too many files. */
  private Optional<TreeMap<String, Path>> list(Path folder, String path) {
    TreeMap<String, Path> listed = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path file : stream) {
        if (++seen > limits.files()) {
          report(
              Rule.TOO_MANY_FILES,
              "",
              "there are more than " + limits.files() + " files and folders",
              "raise 'files' under 'limits' in 'querent.yaml' if that is meant");
          return Optional.empty();
        }
        listed.put(file.getFileName().toString(), file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      report(Rule.UNREADABLE_FILE, path, "the folder cannot be read", "check its permissions");
      return Optional.empty();
    }
    return Optional.of(listed);
  }

  /** Names that are one name on Windows and macOS; reported once, at the later of them. */
  private Set<String> reportClashes(Set<String> names, String path) {
    Map<String, String> byLowerCase = new HashMap<>();
    Set<String> clashing = new TreeSet<>();
    for (String name : names) {
      String first = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (first != null && !FileKind.isLeftBehind(name.toLowerCase(Locale.ROOT))) {
        clashing.add(first);
        clashing.add(name);
        report(
            Rule.DUPLICATE_PATH,
            path.isEmpty() ? name : path + "/" + name,
            "'"
                + ContentFolder.visible(name)
                + "' and '"
                + ContentFolder.visible(first)
                + "' differ only in upper and lower case",
            "rename one of them; on Windows and macOS they are the same file");
      }
    }
    return clashing;
  }

  private void reportName(Entry child, boolean isFolder) {
    String what = isFolder ? "the folder name '" : "the file name '";
    report(
        Rule.BAD_FILE_NAME,
        child.path,
        what + shown(child) + "' cannot be part of an address",
        FileName.suggest(child.name, isFolder)
            .map(name -> "rename it to '" + name + "'")
            .orElse("use lower-case letters a to z, digits and hyphens"));
  }

  private void reportType(Entry child, String hint) {
    report(Rule.UNSUPPORTED_FILE, child.path, "'" + shown(child) + "' is not accepted", hint);
  }

  private void report(Rule rule, String path, String message, String hint) {
    mistaken = true;
    diagnostics.report(Diagnostic.of(rule, content.placeOf(path), message).withHint(hint));
  }

  private List<SourceFile> sorted(FileKind kind) {
    return found.getOrDefault(kind, List.of()).stream()
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  private static String shown(Entry child) {
    return ContentFolder.visible(child.name);
  }

  private record Entry(String name, Path file, String path, boolean clashing) {}
}
