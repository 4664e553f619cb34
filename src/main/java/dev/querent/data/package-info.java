/**
 * YAML with the line and column of every key and value, and JSON writing. The only user of Jackson.
 */
package dev.querent.data;
