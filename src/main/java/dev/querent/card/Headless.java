package dev.querent.card;

/** Tells Java that there is no screen, before it looks for one. */
final class Headless {
  private Headless() {}

  /** With a screen, Java would connect to it, and on macOS appear among the programs. */
  static void ensure() {
    System.setProperty("java.awt.headless", "true");
  }
}
