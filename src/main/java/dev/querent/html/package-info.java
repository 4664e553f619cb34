/** The sanitiser, and the reading of finished HTML. The only user of jsoup. */
package dev.querent.html;
