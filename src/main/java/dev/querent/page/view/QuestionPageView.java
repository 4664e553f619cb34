package dev.querent.page.view;

/**
 * The page of one question.
 *
 * @param total how many questions its collection has
 * @param collection link to the collection
 */
public record QuestionPageView(
    QuestionView question, int total, Link collection, Neighbours neighbours) {}
