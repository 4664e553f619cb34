/** The texts of the interface in the language of the site. */
package dev.querent.message;
