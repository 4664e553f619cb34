// Reads a query and plans its clauses: docs/search-format.md, sections 4.1 and 4.2.

import { idf } from "./rank.js";

const { fround, max, min } = Math;
const ITEMS = /((?<!\S)-(?=[^\s-]))?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))(\s*)/g;
const FILTER = /^(topic|difficulty|level|tag):(.+)/i;

export const tokensOf = (runs) => runs.flatMap(({ tokens }) => tokens);
export const termsOf = (tokens) => tokens.map(({ term }) => term);

/** The tokens that phrases are compared by; the last character of CJK text is in the pair before it. */
export const sequence = (runs) =>
  runs.flatMap(({ tokens }) =>
    tokens.filter(({ term, whole }, i) => {
      const [, second, third] = tokens[i - 1]?.term ?? "";
      return !whole && (second !== term || third);
    }),
  );

/** Reads what was typed; `choose` gives what a kind of filter and a value mean. */
export const readQuery = (text, { analysis, choose }) => {
  const query = { runs: [], phrases: [], excluded: [], chosen: [], unfinished: [] };
  for (const [, minus, phrase, word, space] of text.slice(0, 512).matchAll(ITEMS)) {
    const [, kind, value] = (!minus && FILTER.exec(word)) || [];
    const chosen = kind ? choose(kind.toLowerCase(), value) : [];
    const runs = analysis.runs(word ?? phrase, false);
    query.unfinished = [];
    if (chosen[0]) query.chosen.push(...chosen);
    else if (minus) query.excluded.push(runs);
    else {
      query.runs.push(...runs);
      if (!word) query.phrases.push(sequence(runs));
      else if (!space) query.unfinished = tokensOf(runs.slice(-1));
    }
  }
  return query;
};

/** Insertions, deletions, substitutions and swaps that make a word another; not exact beyond `most`. */
const distance = (a, b, most) => {
  let older;
  let old;
  let row = [...b, 0].map((_, i) => i);
  for (let i = 1; i <= a.length && min(...row) <= most; i++) {
    [older, old, row] = [old, row, [i]];
    b.forEach((letter, j) => {
      const swapped = letter === a[i - 2] && b[j - 1] === a[i - 1] ? older[j - 1] : most;
      row.push(min(old[j + 1] + 1, row[j] + 1, old[j] + (letter !== a[i - 1]), swapped + 1));
    });
  }
  return row[b.length];
};

/**
 * Finds the terms that answer a query.
 *
 * @returns `clauses` of variants `{ term, weight, lists }`, and what was `corrected`
 */
export const plan = async ({ runs, excluded, chosen, unfinished }, site) => {
  const { analysis, manifest, sizeOf } = site;
  const all = tokensOf(runs);
  const common = all.every(({ stop, whole }) => stop || whole);
  const used = (tokens) => tokens.filter(({ stop }) => common || !stop);
  const keys = (terms) => terms.flatMap((term) => (common ? [term, "\u0001" + term] : term));
  const lists = (term) => keys([term]).flatMap(site.lists);
  const isKnown = (term) => lists(term)[0];
  const cuts = (token) => (token.whole ? [] : used(analysis.cuts(token)));
  const corrected = [];

  const complete = async ({ term, word }) => {
    const found = (await site.completions(word)).filter((other) => other !== term);
    const best = found.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 24);
    const rarity = (term) => idf(max(sizeOf(term), 1), manifest.fields[0].documents);
    const least = min(...[term, ...best].map(rarity));
    return best.map((other) => [other, (0.6 * (least / rarity(other)) * word.length) / other.length]);
  };

  const correct = async ({ term, word, typed }) => {
    const letters = [...term];
    const most = letters[6] ? 2 : 1;
    const starts = [term, term.replace(/^(.)(.)/u, "$2$1")].map((word) => [...word].slice(0, manifest.fuzzy).join(""));
    const beginnings = [0, 1, 2, 3, 4].map((less) => [...word].slice(0, -less || undefined)).filter((word) => word[3]).map((word) => word.join(""));
    const [words] = await Promise.all([Promise.all((letters[3] ? [...new Set(starts)].sort() : []).map(site.words)), site.load(keys(beginnings))]);
    const variants = words.flat()
      .map(([word, size]) => [word, size, distance(letters, [...word], most)])
      .filter(([, , edits]) => edits <= most)
      .sort((a, b) => a[2] - b[2] || b[1] - a[1])
      .slice(0, 4)
      .map(([word, , edits]) => [word, edits > 1 ? 0.4 : 0.7]);
    const known = beginnings.find(isKnown);
    if (known && !variants.some(([word]) => word === known)) variants.push([known, 0.5]);
    if (variants[0]) corrected.push({ typed, terms: variants.map(([word]) => word) });
    return variants;
  };

  const own = used(all);
  const neighbours = runs.flatMap(({ tokens: [left, ...rest] }, i) => {
    const [right, ...more] = runs[i + 1]?.tokens ?? [{ stop: true }];
    return left.stop || right.stop || [...rest, ...more][0] ? [] : analysis.term(left.typed + right.typed).term;
  });
  const meant = own.flatMap(({ word }) => {
    const words = manifest.synonyms[word];
    return words?.[1] ? termsOf(used(tokensOf(analysis.runs(words.join(" "), false)))) : [];
  });
  const further = [...(all.filter(({ whole }) => !whole)[4] ? [] : neighbours).map((term) => [term, 0.5]), ...meant.map((term) => [term, 1])];
  const [open, more] = unfinished;
  const isOpen = !more && own.includes(open) && /^[^+#]{3,}$/u.test(open.word);
  const [completed] = await Promise.all([isOpen ? complete(open) : [], site.load([
    ...keys([...termsOf([...own, ...own.flatMap(cuts)]), ...neighbours, ...meant]), ...termsOf(tokensOf(excluded.flat())), ...chosen.flatMap(({ key }) => key ?? [])])]);
  const variants = (token) => {
    const found = [...(isKnown(token.term) ? [[token.term, 1]] : []), ...(token === open ? completed : [])];
    return found
  };
  const found = await Promise.all([
    ...own.flatMap((token) => variants(token)[0] || !cuts(token)[0] ? token : cuts(token)).map((token) => token.whole || variants(token)[0] ? variants(token) : correct(token)),
    ...further.filter(([term]) => isKnown(term)).map(variant => [variant]),
  ]);
  await site.load(keys(found.flat().map(([term]) => term)));

  const clauses = new Map();
  for (const variants of found) {
    const name = variants.map(([term]) => term).sort().join();
    const clause = clauses.get(name) ?? new Map();
    for (const [term, weight] of variants) clause.set(term, (clause.get(term) ?? 0) + fround(weight));
    clauses.set(name, clause);
  }
  return { corrected, clauses: [...clauses.values()].map((clause) => [...clause].map(([term, weight]) => ({ term, weight: fround(weight), lists: lists(term) }))) };
};
