package dev.querent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder of parsed files while the tree of sections is being grown. */
final class Folder {
  private final String path;
  private final Map<String, Folder> children = new TreeMap<>();
  private final List<ParsedFile> files = new ArrayList<>();
  private Optional<ParsedFile> index = Optional.empty();

  private Folder(String path) {
    this.path = path;
  }

  /** Sorts files into their folders. */
  static Folder of(List<ParsedFile> parsed) {
    Folder root = new Folder("");
    for (ParsedFile file : parsed) {
      root.folderOf(file.file().folder()).add(file);
    }
    return root;
  }

  /** Relative to the content folder; empty for the root. */
  String path() {
    return path;
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Optional<ParsedFile> index() {
    return index;
  }

  List<Folder> children() {
    return List.copyOf(children.values());
  }

  List<ParsedFile> files() {
    return List.copyOf(files);
  }

  private void add(ParsedFile file) {
    if (file.file().isIndex()) {
      index = Optional.of(file);
    } else {
      files.add(file);
    }
  }

  private Folder folderOf(String relative) {
    Folder folder = this;
    for (String name : relative.isEmpty() ? new String[0] : relative.split("/")) {
      String below = folder.path.isEmpty() ? name : folder.path + "/" + name;
      folder = folder.children.computeIfAbsent(name, key -> new Folder(below));
    }
    return folder;
  }
}
