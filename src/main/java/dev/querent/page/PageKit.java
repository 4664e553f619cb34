package dev.querent.page;

import dev.querent.url.SitePath;

/**
 * What every view of one page is made with.
 *
 * @param path the page's address
 * @param links makes its links
 * @param html fills the fragments that it shows
 */
record PageKit(SitePath path, Links links, DocumentHtml html) {}
