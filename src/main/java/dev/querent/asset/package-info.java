/** Static files under fingerprinted names. */
package dev.querent.asset;
