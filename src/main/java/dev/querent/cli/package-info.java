/** The command line and nothing else. */
package dev.querent.cli;
