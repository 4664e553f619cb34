/** The site as its author means it: sections, questions, pages, tags, order and relations. */
package dev.querent.model;
