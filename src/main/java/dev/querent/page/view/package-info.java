/**
 * What templates are given: typed records, complete and ready to print, with links relative to the
 * page.
 */
package dev.querent.page.view;
