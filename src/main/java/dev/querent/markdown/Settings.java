package dev.querent.markdown;

import dev.querent.highlight.Highlighter;

/** What is the same for all files of a site. */
record Settings(Glossary glossary, Highlighter highlighter, Includes includes) {}
