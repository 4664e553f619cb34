/** One run from a folder of sources to a site; names every stage once, in order. */
package dev.querent.build;
