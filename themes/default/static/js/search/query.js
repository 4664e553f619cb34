// Reads a query and plans its clauses: docs/search-format.md, sections 4.1 and 4.2.

import { idf } from "./rank.js";

const { abs, fround, max, min } = Math;
const ITEMS = /((?<!\S)-(?=[^\s-]))?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))(\s*)/g;
const FILTER = /^(topic|difficulty|level|tag):(.+)/i;

const tokensOf = (runs) => runs.flatMap((run) => run.tokens);
export const termsOf = (tokens) => tokens.map((token) => token.term);

/** What phrases are compared by: parts. The last character of CJK text is in the pair before it. */
export const sequence = (runs) =>
  runs.flatMap((run) =>
    run.tokens.filter((token, i) => {
      const [, second, third] = run.tokens[i - 1]?.term ?? "";
      return !token.whole && (second !== token.term || third);
    }),
  );

/** Reads what was typed. */
export const readQuery = (text, site) => {
  const query = { runs: [], phrases: [], excluded: [], chosen: [], last: [] };
  for (const [, minus, phrase, word, space] of text.slice(0, 2048).matchAll(ITEMS)) {
    const [, kind, value] = (!minus && FILTER.exec(word)) || [];
    const chosen = kind ? site.choose(kind.toLowerCase(), value) : [];
    const runs = site.analysis.runs(word ?? phrase, false);
    query.last = [];
    if (chosen[0]) query.chosen.push(...chosen);
    else if (minus) query.excluded.push(runs);
    else {
      query.runs.push(...runs);
      if (word) query.last = (!space && runs.at(-1)?.tokens) || [];
      else if (runs[0]) query.phrases.push([runs, site.analysis.runs(phrase, true)].map(sequence));
    }
  }
  return query;
};

/** Insertions, deletions, substitutions and swaps from `a` to `b`; more than `most` is not exact. */
const distance = (a, b, most) => {
  let old;
  let row = [0, ...b].map((_, j) => j);
  for (let i = abs(a.length - b.length) > most ? a.length : 0; i < a.length && min(...row) <= most; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const swapped = a[i] === b[j - 1] && a[i - 1] === b[j] ? old[j - 1] : most;
      next.push(min(row[j + 1], next[j], swapped, row[j] - (a[i] === b[j])) + 1);
    }
    old = row;
    row = next;
  }
  return row[b.length];
};

/** The most frequent of the terms that begin as a token does, weighted. */
const complete = async (token, site) => {
  const [terms] = await Promise.all([site.terms(token.word), site.load([token.term])]);
  const others = terms.map(([term]) => term).filter((term) => term !== token.term);
  const best = others.sort((a, b) => site.sizeOf(b) - site.sizeOf(a)).slice(0, 24);
  const rarity = (term) => idf(max(site.sizeOf(term), 1), site.manifest.fields[0].documents);
  const least = min(...[token.term, ...best].map(rarity));
  return best.map((term) => [term, 0.9 * (token.weight ?? 1) * (least / rarity(term))]);
};

/** The words of the index that are nearest to a token, weighted. */
const correct = async (token, site) => {
  const words = [...new Set([token.term, token.word])].map((word) => [...word]);
  const [term] = words;
  if (!term[3]) return [];
  const most = term[6] ? 2 : 1;
  const [first, second, ...rest] = term;
  const starts = [term, [second, first, ...rest]].map((start) => start.slice(0, site.manifest.fuzzy).join(""));
  const lists = await Promise.all([...new Set(starts)].sort().map(site.words));
  return lists
    .flat()
    .map(([other, size]) => [other, size, min(...words.map((word) => distance(word, [...other], most)))])
    .filter(([, , edits]) => edits <= most)
    .sort((a, b) => a[2] - b[2] || b[1] - a[1])
    .slice(0, 3)
    .map(([other, , edits]) => [other, edits > 1 ? 0.4 : 0.85]);
};

/**
 * Finds the terms that answer a query.
 *
 * @returns clauses of variants `{ term, weight, lists }`, and `{ typed, terms }` of what was corrected
 */
export const plan = async (query, site) => {
  const all = tokensOf(query.runs);
  const common = all.every((token) => token.stop || token.whole);
  const used = (tokens) => tokens.filter((token) => common || !token.stop);
  const keys = (terms) => terms.flatMap((term) => (common ? [term, "\u0001" + term] : term));
  const lists = (term) => keys([term]).flatMap(site.lists);
  const isKnown = (term) => lists(term)[0];
  const cuts = (token) => (token.whole ? [] : site.analysis.cuts(token));

  const meanings = used(all).flatMap((token) => {
    const words = site.manifest.synonyms[token.word];
    return words?.[1] ? tokensOf(site.analysis.runs(words.join(" "), false)) : [];
  });
  const neighbours = query.runs.flatMap((run, i, runs) => {
    const pair = runs[i + 1] && !all.filter((token) => !token.whole)[4] ? tokensOf([run, runs[i + 1]]) : [];
    const [left, right] = pair;
    return pair.length !== 2 || left.stop || right.stop
      ? []
      : { ...site.analysis.term(left.typed + right.typed), whole: true, weight: 0.3 };
  });
  const tokens = [...used([...all, ...meanings]), ...neighbours];
  const last = used(query.last.filter((token, i, all) => token.whole !== all[i + 1]?.whole));
  const open = last.filter((token) => /^\D[^+#]*$/.test(token.word));
  for (const token of open) if (!token.whole && /^..?$/u.test(token.word)) token.weight = 0.5;

  const needed = [
    ...keys(termsOf([...tokens, ...used(tokens.flatMap(cuts))])),
    ...termsOf([...tokensOf(query.excluded.flat()), ...query.phrases.flat(2)]),
    ...query.chosen.flatMap((choice) => choice.key ?? []),
  ];
  const [, ...completions] = await Promise.all([site.load(needed), ...open.map((token) => complete(token, site))]);
  const variants = (token) => [
    ...(isKnown(token.term) ? [[token.term, token.weight ?? 1]] : []),
    ...(completions[open.indexOf(token)] ?? []),
  ];

  const corrected = [];
  const answer = async (token, i) => {
    const known = variants(token);
    if (known[0] || token.whole) return known;
    const letters = [...token.word];
    const beginnings = [0, 1, 2, 3, 4].map((less) => letters.slice(0, -less || undefined)).filter((word) => word[3]).map((word) => word.join(""));
    const [guesses] = await Promise.all([correct(token, site), site.load(keys(beginnings))]);
    const beginning = beginnings.find(isKnown);
    if (beginning && !guesses.some(([term]) => term === beginning)) guesses.push([beginning, 0.5]);
    if (guesses[0]) corrected[i] = { typed: token.typed, terms: guesses.map(([term]) => term) };
    return guesses;
  };
  const pieces = tokens.flatMap((token) => (variants(token)[0] || !cuts(token)[0] ? token : used(cuts(token))));
  const answers = await Promise.all(pieces.map(answer));
  await site.load(keys(answers.flat().map(([term]) => term)));

  const clauses = { __proto__: null };
  for (const variants of answers) {
    clauses[variants.map(([term]) => term).sort()] ??= variants.map(([term, weight]) => ({ term: term, weight: fround(weight), lists: lists(term) }));
  }
  return [Object.values(clauses), corrected.flat()];
};
