/** When files were last changed, from git. The only user of git data. */
package dev.querent.history;
