/** Addresses: paths of the site, relative links between them, slugs, and the judging of URLs. */
package dev.querent.url;
