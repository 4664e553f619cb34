package dev.querent.render;

/** Where the compiled templates of a run came from. */
public enum TemplateOrigin {
  /** From Querent itself: the theme changes no template. */
  BUILT_IN,
  /** From an earlier run with the same templates. */
  CACHED,
  /** Compiled in this run. */
  COMPILED
}
