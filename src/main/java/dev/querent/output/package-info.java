/** Staging and publishing a site in one step, touching only files that Querent wrote. */
package dev.querent.output;
