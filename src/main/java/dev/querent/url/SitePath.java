package dev.querent.url;

import java.util.Objects;

/**
 * The address of one output file, from the root of the site and without a leading slash: {@code ""}
 * is the home page, {@code "go-net/junior/"} a page in a folder of its own, {@code "feed.xml"} a
 * file.
 *
 * <p>A value is the same path for a file system and for a browser, and no address can leave the
 * output folder: there is no {@code .}, {@code ..} or empty segment, no control character, and none
 * of {@code \ : ? # %}, which mean something else to one or the other.
 */
public record SitePath(String value) implements Comparable<SitePath> {

  /** What starts another part of an address or an escape, or names a drive on Windows. */
  private static final String SIGNS = "\\:?#%";

  /** The home page. */
  public static final SitePath HOME = new SitePath("");

  public SitePath {
    Objects.requireNonNull(value);
    if (!isSafe(value)) {
      throw new IllegalArgumentException("site path is '" + value + "', must stay in the site");
    }
  }

  /** Whether {@code value} can be a site path. */
  public static boolean isSafe(String value) {
    if (value.isEmpty()) {
      return true;
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) || SIGNS.indexOf(c) >= 0)) {
      return false;
    }
    String inner = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    for (String segment : inner.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** The page in the folder {@code segment} below this page. */
  public SitePath child(String segment) {
    return new SitePath(folder() + segment + "/");
  }

  /** The file {@code name} beside this page. */
  public SitePath file(String name) {
    return new SitePath(folder() + name);
  }

  /** Whether this address is a page in a folder of its own, and not a file. */
  public boolean isPage() {
    return value.isEmpty() || value.endsWith("/");
  }

  /** The file to write, relative to the output folder. */
  public String outputFile() {
    return isPage() ? value + "index.html" : value;
  }

  /**
   * The relative link from the page {@code from} to this address, such as {@code ../dns/}; {@code
   * ./} for the page itself.
   */
  public String relativeTo(SitePath from) {
    int common = commonFolder(from.value);
    StringBuilder link = new StringBuilder();
    for (int up = from.value.indexOf('/', common); up >= 0; up = from.value.indexOf('/', up + 1)) {
      link.append("../");
    }
    link.append(value, common, value.length());
    return link.length() == 0 ? "./" : link.toString();
  }

  /** Length of the longest path of whole folders that this address and another begin with. */
  private int commonFolder(String other) {
    int common = 0;
    for (int i = 0; i < Math.min(value.length(), other.length()); i++) {
      if (value.charAt(i) != other.charAt(i)) {
        break;
      }
      if (value.charAt(i) == '/') {
        common = i + 1;
      }
    }
    return common;
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "/" + value;
  }

  private String folder() {
    return value.substring(0, value.lastIndexOf('/') + 1);
  }
}
