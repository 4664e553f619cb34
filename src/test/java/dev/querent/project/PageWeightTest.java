package dev.querent.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.FirstVisit;
import dev.querent.SiteProject;
import dev.querent.history.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
      byWeight.put(visit(page).weight(), page);
    }
    System.out.printf(
        "question pages with all they load, gzip -9: %d to %d bytes of %d%n",
        byWeight.firstKey(), byWeight.lastKey(), WHOLE_PAGE);
    assertThat(byWeight.lastKey()).as(byWeight.lastEntry().toString()).isLessThan(WHOLE_PAGE);
  }

  @Test
  void stylesAndScriptsKeepToTheirShares() throws IOException {
    for (Path page : questionPages()) {
      FirstVisit visit = visit(page);
      assertThat(visit.weight("css"::equals)).as(page.toString()).isBetween(1, STYLES);
      // The rest of the scripts comes when the reader first moves.
      assertThat(visit.weight("js"::equals) + visit.weightOfLater("js"::equals))
          .as(page.toString())
          .isLessThan(SCRIPTS);
    }
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNoFont() throws IOException {
    for (Path page : questionPages()) {
      assertThat(visit(page).resources()).allMatch(Files::isRegularFile).allMatch(f -> !isFont(f));
    }
    for (Path file : filesEndingWith(".css")) {
      assertThat(Files.readString(file)).doesNotContain("@font-face", "@import", "://");
    }
  }

  @Test
  void whatComesWhenTheReaderMovesIsOneScriptAndItsStyles() throws IOException {
    assertThat(visit(questionPages().get(0)).later())
        .extracting(file -> file.getParent().getFileName().toString())
        .containsExactly("css", "js");
  }

  private static FirstVisit visit(Path page) {
    return FirstVisit.of(project.site(), "/", page);
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
}
