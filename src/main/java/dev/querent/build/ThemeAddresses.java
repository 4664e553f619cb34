package dev.querent.build;

import dev.querent.asset.PublishedAsset;
import dev.querent.content.SourceFile;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.page.SitePage;
import dev.querent.url.SitePath;
import java.util.List;
import java.util.TreeSet;

/**
 * The files of a theme that are published under a name of their own, beside the pages. A page comes
 * first: its address was there before the theme.
 */
final class ThemeAddresses {
  private final TreeSet<String> taken = new TreeSet<>();

  ThemeAddresses(List<SitePage> pages, List<SourceFile> assets) {
    pages.forEach(page -> taken.add(page.path().outputFile()));
    assets.forEach(asset -> taken.add(asset.path()));
  }

  /** Reports files of the theme that have the address of something else. */
  void check(List<PublishedAsset> files, Diagnostics diagnostics) {
    for (PublishedAsset file : files) {
      if (isTaken(file.path())) {
        diagnostics.report(
            Diagnostic.of(
                    Rule.DUPLICATE_PATH,
                    Place.ofFile(file.file()),
                    "the address '" + file.path() + "' already belongs to a page of the site")
                .withHint("give the file another name"));
      }
    }
  }

  private boolean isTaken(SitePath path) {
    String file = path.outputFile();
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      if (taken.contains(file.substring(0, slash))) {
        return true;
      }
    }
    String below = taken.ceiling(file + "/");
    return taken.contains(file) || (below != null && below.startsWith(file + "/"));
  }
}
