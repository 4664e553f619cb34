package dev.querent.relevance;

import java.io.IOException;
import java.util.List;

/** Something that runs the search engine of a site. */
interface Searcher {
  /**
   * Answers queries.
   *
   * @return for each query the addresses of the best results, the best first
   * @throws IOException if a query could not be answered
   */
  List<List<String>> answers(List<String> queries) throws IOException;
}
