package dev.querent.page.view;

import java.util.List;
import java.util.Optional;

/**
 * What a section or the site has to offer: how much, for whom, and where to start.
 *
 * @param questions how many published questions are in it
 * @param topics how many sections below it hold questions
 * @param minutes how long its texts take to read, rounded; 0 where that is too short to tell, or
 *     was not asked for
 * @param levels how many questions of each level, lowest first, without zeros
 * @param difficulties how many questions of each difficulty, easiest first, without zeros
 * @param start what to begin with
 * @param allHref all its questions on one page; only for collections that are not too large
 */
public record Overview(
    int questions,
    int topics,
    int minutes,
    List<TermLink> levels,
    List<TermLink> difficulties,
    Optional<Link> start,
    Optional<String> allHref) {
  public Overview {
    levels = List.copyOf(levels);
    difficulties = List.copyOf(difficulties);
  }
}
