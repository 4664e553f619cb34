package dev.querent.page.view;

/**
 * The page of one question.
 *
 * @param total how many questions its collection has
 */
public record QuestionPageView(QuestionView question, int total, Neighbours neighbours) {}
