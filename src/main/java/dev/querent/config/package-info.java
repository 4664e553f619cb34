/** Reads {@code querent.yaml} into typed settings. */
package dev.querent.config;
