package dev.querent.asset;

/**
 * An address of another file inside a static file.
 *
 * @param from where its text begins
 * @param to where its text ends
 * @param target the address as it is written
 */
record Reference(int from, int to, String target) {

  /** The path without what follows a question mark or a hash. */
  String path() {
    return target.substring(0, pathLength());
  }

  /** What follows the path: {@code ?query#fragment}; usually nothing. */
  String suffix() {
    return target.substring(pathLength());
  }

  private int pathLength() {
    int end = target.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = target.indexOf(mark);
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    return end;
  }
}
