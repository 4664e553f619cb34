package dev.querent.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.GzipSize;
import dev.querent.SiteProject;
import dev.querent.history.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many bytes a first visit loads, compressed as a web server would at its best. */
class PageWeightTest {
  /** The first flight of a TCP connection: ten segments of 1,460 bytes, less some headers. */
  private static final int WHOLE_PAGE = 14_000;

  private static final int STYLES = 7_000;
  private static final int SCRIPTS = 4_000;

  private static final Pattern TAG = Pattern.compile("<(link|script|img)\\b([^>]*)>");
  private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");
  private static final Pattern LOADED_LINK =
      Pattern.compile("\\brel=\"(?:stylesheet|icon|preload|modulepreload|manifest)\"");

  private static SiteProject project;

  @BeforeAll
  static void build() throws IOException {
    project = SiteProject.ofThisRepository();
    // Dates of change are part of the pages.
    Repository.in(project.folder()).commit(1_700_000_000);
    project.run("build").exitsWith(0);
  }

  @AfterAll
  static void removeProject() {
    project.close();
  }

  @Test
  void everyQuestionWithAllThatItLoadsFitsTheFirstFlight() throws IOException {
    TreeMap<Integer, Path> byWeight = new TreeMap<>();
    for (Path page : questionPages()) {
      int weight = weightOf(page);
      for (Path resource : loadedBy(page)) {
        weight += weightOf(resource);
      }
      byWeight.put(weight, page);
    }
    System.out.printf(
        "question pages with all they load, gzip -9: %d to %d bytes of %d%n",
        byWeight.firstKey(), byWeight.lastKey(), WHOLE_PAGE);
    assertThat(byWeight.lastKey()).as(byWeight.lastEntry().toString()).isLessThan(WHOLE_PAGE);
  }

  @Test
  void stylesAndScriptsKeepToTheirShares() throws IOException {
    for (Path page : questionPages()) {
      assertThat(weightOf(page, ".css")).as(page.toString()).isBetween(1, STYLES);
      // The rest of the scripts comes when the reader first moves.
      assertThat(weightOf(page, ".js") + weightOfLater()).as(page.toString()).isLessThan(SCRIPTS);
    }
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNoFont() throws IOException {
    for (Path page : questionPages()) {
      assertThat(loadedBy(page)).allMatch(Files::isRegularFile).allMatch(f -> !isFont(f));
    }
    for (Path file : filesEndingWith(".css")) {
      assertThat(Files.readString(file)).doesNotContain("@font-face", "@import", "://");
    }
  }

  private static int weightOfLater() throws IOException {
    List<Path> later = new ArrayList<>(filesEndingWith(".js"));
    later.removeIf(file -> !file.toString().matches(".*/assets/js/page\\.[^/]*"));
    assertThat(later).hasSize(1);
    return weightOf(later.get(0));
  }

  private static int weightOf(Path page, String ending) throws IOException {
    int weight = 0;
    for (Path resource : loadedBy(page)) {
      weight += resource.toString().endsWith(ending) ? weightOf(resource) : 0;
    }
    return weight;
  }

  private static boolean isFont(Path file) {
    return file.toString().matches(".*\\.(woff2?|ttf|otf)");
  }

  /** The pages of questions: those with tags and dates below an answer. */
  private static List<Path> questionPages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path file : filesEndingWith("/index.html")) {
      if (Files.readString(file).contains("class=\"question-foot\"")) {
        pages.add(file);
      }
    }
    assertThat(pages).hasSizeGreaterThan(10);
    return pages;
  }

  private static List<Path> filesEndingWith(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(project.site())) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /**
   * What a browser fetches with a page: styles, scripts, pictures, the icon and the manifest. The
   * icons that the manifest names are fetched when somebody keeps a link to the site.
   */
  private static List<Path> loadedBy(Path page) throws IOException {
    List<Path> loaded = new ArrayList<>();
    Matcher tag = TAG.matcher(Files.readString(page));
    while (tag.find()) {
      Matcher address = ADDRESS.matcher(tag.group(2));
      boolean fetched = !tag.group(1).equals("link") || LOADED_LINK.matcher(tag.group(2)).find();
      if (fetched && address.find()) {
        loaded.add(page.getParent().resolve(address.group(1)).normalize());
      }
    }
    return loaded;
  }

  private static int weightOf(Path file) throws IOException {
    return GzipSize.of(Files.readAllBytes(file));
  }
}
