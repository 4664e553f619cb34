package dev.querent.content;

import java.util.Locale;
import java.util.Set;

/** What a file beside the content is for, by its name. */
enum FileKind {
  /** A question, a page or a section's index. */
  MARKDOWN,
  /** An image or document to publish. */
  ASSET,
  /** Text that Markdown may include. It is never published, so scripts and styles do no harm. */
  SAMPLE,
  /** Markdown under another extension: taking it as a sample would lose a question silently. */
  OTHER_MARKDOWN,
  /** What would run on the site's origin or steer its host if it were published. */
  WEB_PAGE,
  /** Files that are neither text to include nor of a type to publish. */
  BINARY,
  /** Hidden files and what editors and desktops leave behind. */
  IGNORED;

  private static final Set<String> MARKDOWN_EXTENSIONS =
      Set.of("markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx");
  private static final Set<String> WEB_EXTENSIONS =
      Set.of("html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "webmanifest", "appcache");
  private static final Set<String> HOST_FILES =
      Set.of("cname", "robots.txt", "_headers", "_redirects", "security.txt", "ads.txt");
  private static final Set<String> BINARY_EXTENSIONS =
      Set.of(
          "wasm", "swf", "jar", "class", "exe", "dll", "so", "dylib", "o", "a", "zip", "gz", "tgz",
          "bz2", "xz", "zst", "7z", "rar", "tar", "mp3", "mp4", "m4a", "m4v", "ogg", "oga", "ogv",
          "wav", "flac", "webm", "mov", "avi", "mkv", "ico", "bmp", "tif", "tiff", "heic", "psd",
          "ttf", "otf", "woff", "woff2", "eot", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
          "ods", "odp", "epub", "db", "sqlite");
  private static final Set<String> DESKTOP_FILES = Set.of("thumbs.db", "desktop.ini");

  static FileKind of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (isLeftBehind(lower)) {
      return IGNORED;
    }
    if (HOST_FILES.contains(lower)) {
      return WEB_PAGE;
    }
    String extension = extensionOf(lower);
    if (extension.equals("md")) {
      return MARKDOWN;
    }
    if (AssetType.ofExtension(extension).isPresent()) {
      return ASSET;
    }
    if (MARKDOWN_EXTENSIONS.contains(extension)) {
      return OTHER_MARKDOWN;
    }
    if (WEB_EXTENSIONS.contains(extension)) {
      return WEB_PAGE;
    }
    return BINARY_EXTENSIONS.contains(extension) ? BINARY : SAMPLE;
  }

  /** Whether a file or folder of this name, in lower case, is not the author's work. */
  static boolean isLeftBehind(String lower) {
    return lower.startsWith(".")
        || lower.endsWith("~")
        || lower.endsWith(".swp")
        || (lower.startsWith("#") && lower.endsWith("#"))
        || DESKTOP_FILES.contains(lower);
  }

  /** What follows the last dot; empty where there is none. */
  static String extensionOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
