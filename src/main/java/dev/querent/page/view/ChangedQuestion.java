package dev.querent.page.view;

import java.util.Optional;

/**
 * A question that was changed of late.
 *
 * @param part what it is in, directly below the section that is shown: a collection on the home
 *     page, a topic on the page of a collection
 */
public record ChangedQuestion(Link link, Optional<Link> part, QuestionView.DateView changed) {}
