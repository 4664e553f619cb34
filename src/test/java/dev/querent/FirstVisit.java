package dev.querent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a browser fetches that comes to a page and has nothing of the site yet.
 *
 * @param page the file of the page
 * @param resources what comes with it
 * @param later what follows when the reader first moves the pointer, scrolls or uses the keyboard
 */
public record FirstVisit(Path page, List<Path> resources, List<Path> later) {
  private static final Pattern TAG = Pattern.compile("<(link|script|img)\\b([^>]*)>");
  private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");
  private static final Pattern LOADED_LINK =
      Pattern.compile("\\brel=\"(?:stylesheet|icon|preload|modulepreload|manifest)\"");
  private static final String LATER = "(?s).*/assets/(?:css|js)/page\\.[^/]*";
  private static final String SEARCH_PAGE = "(?s).*/assets/js/search/page\\.[^/]*";

  /** Copies the lists. */
  public FirstVisit {
    resources = List.copyOf(resources);
    later = List.copyOf(later);
  }

  /**
   * A visit to a page.
   *
   * @param site the folder of the built site
   * @param basePath the path under which it is served; the page for what is not there begins its
   *     addresses with it
   */
  public static FirstVisit of(Path site, String basePath, Path page) {
    try {
      Set<Path> resources = new LinkedHashSet<>();
      Matcher tag = TAG.matcher(Files.readString(page));
      while (tag.find()) {
        Matcher address = ADDRESS.matcher(tag.group(2));
        boolean fetched = !tag.group(1).equals("link") || LOADED_LINK.matcher(tag.group(2)).find();
        if (fetched && address.find()) {
          resources.add(file(site, basePath, page, address.group(1)));
        }
      }
      if (resources.stream().anyMatch(file -> isNamed(file, SEARCH_PAGE))) {
        // The page on which one searches begins with it.
        resources.add(site.resolve("search/manifest.json"));
      }
      return new FirstVisit(page, List.copyOf(resources), later(site));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path site, String basePath, Path page, String address) {
    return address.startsWith(basePath)
        ? site.resolve(address.substring(basePath.length()))
        : page.getParent().resolve(address).normalize();
  }

  private static List<Path> later(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("assets"))) {
      return files.filter(file -> isNamed(file, LATER)).sorted().toList();
    }
  }

  private static boolean isNamed(Path file, String pattern) {
    return file.toString().replace('\\', '/').matches(pattern);
  }

  /** Bytes of the page with all that comes with it. */
  public int weight() {
    return weightOf(page) + weight(ending -> true);
  }

  /** Bytes of those resources whose extension is accepted, such as {@code css}. */
  public int weight(Predicate<String> extension) {
    return weightOf(resources, extension);
  }

  /** Bytes of what comes later, by extension. */
  public int weightOfLater(Predicate<String> extension) {
    return weightOf(later, extension);
  }

  private static int weightOf(List<Path> files, Predicate<String> extension) {
    return files.stream()
        .filter(file -> extension.test(file.toString().replaceFirst("(?s).*\\.", "")))
        .mapToInt(FirstVisit::weightOf)
        .sum();
  }

  /** Bytes of a file as a web server sends it at its best; pictures of points stay as they are. */
  public static int weightOf(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return file.toString().matches("(?s).*\\.(?:png|jpe?g|gif|webp|avif|bin)")
          ? bytes.length
          : GzipSize.of(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
