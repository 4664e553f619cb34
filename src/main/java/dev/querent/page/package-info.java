/** Which pages the site has, where they are, and what their templates are given. */
package dev.querent.page;
