package dev.querent.model;

import dev.querent.url.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses that a path in front matter may mean. */
final class WrittenPath {
  private static final String MARKDOWN = ".md";
  private static final String INDEX = "index/";

  private WrittenPath() {}

  /**
   * What a name may mean, most likely first: a path from a folder, or from the content folder.
   *
   * @param folder the address of the folder that the file with the name is in
   */
  static Stream<SitePath> meant(String folder, String name) {
    String plain = plain(name);
    return Stream.of(plain.startsWith("/") ? plain.substring(1) : folder + plain, plain)
        .flatMap(path -> normal(path).map(SitePath::new).stream());
  }

  private static String plain(String name) {
    if (!name.endsWith(MARKDOWN)) {
      return name;
    }
    String page = name.substring(0, name.length() - MARKDOWN.length()) + "/";
    boolean index = page.equals(INDEX) || page.endsWith("/" + INDEX);
    return index ? page.substring(0, page.length() - INDEX.length()) : page;
  }

  private static Optional<String> normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (part.equals("..")) {
        return Optional.empty();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts) + "/").filter(SitePath::isSafe);
  }
}
