// BM25 as Lucene computes it, every step in single precision: docs/search-format.md, section 4.3.

const { fround, log } = Math;

/** How rare a term is that `size` of `documents` have. */
export const idf = (size, documents) => fround(log(1 + (documents - size + 0.5) / (size + 0.5)));

/** The length that a norm stands for: Lucene's `SmallFloat.byte4ToInt`. */
const lengthOf = (norm) => (norm < 32 ? norm : 24 + ((8 | (norm & 7)) << ((norm >> 3) - 4)));

/** What a frequency is multiplied by, for each norm. */
const factorsOf = ({ k1, b, documents, terms }) =>
  Float32Array.from({ length: 256 }, (_, norm) => {
    const length = fround(fround(fround(b) * lengthOf(norm)) / fround(terms / documents));
    return 1 / fround(fround(k1) * fround(fround(1 - fround(b)) + length));
  });

/** The scores of all documents, NaN without a match; of the variants of a clause the best counts. */
export const rank = ({ documents, fields }, norms, clauses) => {
  const factors = fields.map(factorsOf);
  const scores = new Float64Array(documents).fill(NaN);
  const sums = scores.slice();
  const best = scores.slice();
  for (const variants of clauses) {
    best.fill(NaN);
    for (const { weight, lists } of variants) {
      sums.fill(0);
      for (const { field, size, ids, frequencies } of lists) {
        const { boost, documents: all } = fields[field];
        const w = fround(fround(weight * fround(boost)) * idf(size, all));
        ids.forEach((id, i) => {
          const factor = factors[field][field < 2 ? norms[field * documents + id] : 1];
          sums[id] += fround(w - fround(w / fround(1 + fround(frequencies[i] * factor))));
        });
      }
      for (const id of lists.flatMap(({ ids }) => ids)) {
        const sum = variants[1] ? fround(sums[id]) : sums[id];
        if (sum <= best[id]) continue;
        scores[id] = (scores[id] || 0) + sum - (best[id] || 0);
        best[id] = sum;
      }
    }
  }
  return Float32Array.from(scores);
};

/** The documents with the best scores, ties in the order they have. */
export const top = (ids, scores, count) => {
  const best = [];
  for (const id of ids) {
    let at = best.length;
    while (at && scores[best[at - 1]] < scores[id]) at--;
    if (at < count) best.splice(at, 0, id);
    best.splice(count);
  }
  return best;
};
