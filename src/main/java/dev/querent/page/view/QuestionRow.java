package dev.querent.page.view;

import java.util.Optional;

/** A question in a list: its number in the collection, its title, difficulty and level. */
public record QuestionRow(
    int number, Link link, Optional<TermLink> difficulty, Optional<TermLink> level) {}
