package dev.querent.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.search.Parallel;
import dev.querent.search.ReferenceSearch;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchableSiteTest {
  /** Counts what it works on. */
  private static final class Counting implements Parallel {
    private int items;

    @Override
    public <T, R> List<R> map(List<T> items, Work<T, R> work) throws IOException {
      this.items += items.size();
      return Parallel.ONE_BY_ONE.map(items, work);
    }
  }

  @Test
  void searchTestsAndTheFilesOfASiteShareOneIndex() throws IOException {
    try (SiteProject project = SiteProject.bare()) {
      project.question("tcp/close.md", "How is a connection closed?", "With FIN.");
      Counting counting = new Counting();
      SearchableSite site = new SearchableSite(LoadedSite.of(project), counting);

      try (ReferenceSearch search = site.open()) {
        assertThat(search.search("closed", 10).hits()).hasSize(1);
      }
      int worked = counting.items;
      assertThat(worked).isPositive();
      site.index();
      site.open().close();
      assertThat(counting.items).isEqualTo(worked);
    }
  }

  @Test
  void nothingIsIndexedBeforeSomebodyAsks() throws IOException {
    try (SiteProject project = SiteProject.bare()) {
      project.question("tcp/close.md", "How is a connection closed?", "With FIN.");
      Counting counting = new Counting();

      assertThat(new SearchableSite(LoadedSite.of(project), counting).documents()).hasSize(2);
      assertThat(counting.items).isZero();
    }
  }
}
