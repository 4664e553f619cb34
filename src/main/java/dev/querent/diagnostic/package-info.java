/**
 * What is wrong, where, and what to do: the vocabulary in which every other package reports
 * mistakes. Ground floor: it depends on nothing.
 */
package dev.querent.diagnostic;
