/** Social cards and icons: what other programs show of the site, drawn without a screen. */
package dev.querent.card;
