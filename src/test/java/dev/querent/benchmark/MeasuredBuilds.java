package dev.querent.benchmark;

import dev.querent.benchmark.MeasuredCommand.Cost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds sites, and says what that takes. */
final class MeasuredBuilds {
  private final MeasuredCommand command;
  private final List<String> querent;
  private final Optional<Pagefind> pagefind;
  private final int runs;

  /**
   * @param querent what to run, before arguments
   * @param runs how often each build is repeated
   */
  MeasuredBuilds(
      MeasuredCommand command, List<String> querent, Optional<Pagefind> pagefind, int runs) {
    this.command = command;
    this.querent = List.copyOf(querent);
    this.pagefind = pagefind;
    this.runs = runs;
  }

  /** Runs the builds in turns, so that a busy minute of the machine meets all. */
  BuildCosts of(BenchmarkSite site) throws IOException {
    List<Cost> without = new ArrayList<>();
    List<Cost> with = new ArrayList<>();
    List<Cost> ofPagefind = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      without.add(build(site, false));
      with.add(build(site, true));
      if (pagefind.isPresent()) {
        ofPagefind.add(index(site, pagefind.get()));
      }
    }
    return new BuildCosts(without, with, ofPagefind);
  }

  /** Builds a site into a folder that is not there, with search or without. */
  Cost build(BenchmarkSite site, boolean search) throws IOException {
    BenchmarkSite.delete(site.built(search));
    List<String> line = new ArrayList<>(querent);
    line.addAll(List.of("build", "--project", site.project(search).toString()));
    return command.run(line);
  }

  private Cost index(BenchmarkSite site, Pagefind program) throws IOException {
    site.copyPages();
    return command.run(program.command(site.pages()));
  }
}
