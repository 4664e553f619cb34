// What a page of results shows of a document: where a query matches, and the passage that says most.

import { normal } from "./text.js";

/**
 * Finds what matches a query in texts.
 *
 * @param index what `openIndex` gave
 * @param result what its `search` gave
 * @returns a function of a text, and of whether it is code, that gives `{ start, end, terms }` for
 *     every word of the text that matches; `terms` are pairs of a term and its weight
 */
export const highlighter = (index, result) => {
  // Texts say the same words again and again, and with every letter typed there are more of them.
  const kept = (index.analysis.kept ??= new Map());
  const read = (word, code) => {
    const runs = index.analysis.runs(word, code);
    // Runs have places in the normal form: a word in another is marked as a whole.
    return normal(word) === word ? runs : runs.map((run) => ({ start: 0, end: word.length, tokens: run.tokens }));
  };
  const runsOf = (word, code) => {
    const key = code + word;
    if (!kept.has(key)) kept.set(key, read(word, code));
    return kept.get(key);
  };
  return (text, code = false) =>
    [...text.matchAll(/\S+/g)].flatMap((word) =>
      runsOf(word[0], code).flatMap((run) => {
        const terms = run.tokens.map((token) => [token.term, result.terms.get(token.term)]);
        const known = terms.filter((entry) => entry[1]);
        return known[0] ? { start: word.index + run.start, end: word.index + run.end, terms: known } : [];
      }),
    );
};

const cut = (text, ranges, from, to) => {
  const parts = [];
  const add = (start, end, marked) => {
    if (end > start) parts.push({ text: text.slice(start, end), marked: marked });
  };
  let at = from;
  for (const range of ranges) {
    if (range.start < at || range.end > to) continue;
    add(at, range.start, false);
    add(range.start, range.end, true);
    at = range.end;
  }
  add(at, to, false);
  return parts;
};

/** A text in parts `{ text, marked }`: what matches is marked. */
export const mark = (text, matcher) => cut(text, matcher(text), 0, text.length);

/** The range of at most `length` units, from a match on, whose terms weigh most together. */
const densest = (ranges, length) => {
  let best = { weight: 0, start: 0, end: 0 };
  ranges.forEach((first, i) => {
    const near = ranges.slice(i).filter((range) => range.end <= first.start + length);
    const terms = new Map(near.flatMap((range) => range.terms));
    const weight = [...terms.values()].reduce((sum, one) => sum + one, 0);
    if (weight > best.weight) best = { weight: weight, start: first.start, end: near.at(-1).end };
  });
  return best;
};

/** Where a passage around a range begins and ends: between words, or at least between characters. */
const around = ({ text, start, end }, length) => {
  let from = Math.max(0, Math.floor(start - length / 4));
  let to = Math.max(end, from + length);
  if (from) from += (/^\S*\s/.exec(text.slice(from - 1, start)) ?? [" "])[0].length - 1;
  if (to < text.length) to = end + (/\s\S*$/.exec(text.slice(end, to + 1)) ?? { index: to - end }).index;
  return [from, to].map((at) => at - /^[\udc00-\udfff]/.test(text.slice(at)));
};

/**
 * What a line is worth as a passage. Short ones are titles, references, or cells of tables, what
 * matters comes early, and a question is no answer.
 */
const worthOf = ({ kind, text }, position, length) =>
  ({ prose: 1, code: 0.7 })[kind] *
  Math.min(1, 0.3 + text.length / length) *
  (1 - 0.3 * position) *
  (/[?？]$/.test(text) ? 0.6 : 1);

/**
 * The passage of a text that says most about a query: with the rarest terms, rather prose than code.
 *
 * @param lines what `text()` of a hit gave
 * @param matcher what `highlighter` gave
 * @param length how long it is, about, in UTF-16 units
 * @returns `parts` as of `mark`, and the `id` of the heading above, if there is one
 */
export const excerpt = (lines, matcher, length = 160) => {
  let best = { weight: -1, text: "", ranges: [], start: 0, end: 0 };
  let id;
  for (const [i, line] of lines.entries()) {
    if (line.kind === "heading") id = line.id;
    const worth = worthOf(line, i / lines.length, length);
    if (!worth || !line.text) continue;
    const ranges = matcher(line.text, line.kind === "code");
    const found = densest(ranges, length);
    const weight = found.weight * worth;
    if (weight > best.weight) best = { ...found, weight: weight, text: line.text, ranges: ranges, id: id };
  }
  const [from, to] = around(best, length);
  const parts = cut(best.text, best.ranges, from, to);
  if (from) parts.unshift({ text: "… ", marked: false });
  if (to < best.text.length) parts.push({ text: " …", marked: false });
  return { parts: parts, id: best.id };
};
