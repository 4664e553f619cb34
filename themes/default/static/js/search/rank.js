// BM25 as Lucene computes it, every step in single precision: docs/search-format.md, section 4.3.

const { fround, log, sqrt } = Math;

/** How rare a term is that `size` of `documents` have. */
export const idf = (size, documents) => fround(log(1 + (documents - size + 0.5) / (size + 0.5)));

/** The length that a norm stands for: Lucene's `SmallFloat.byte4ToInt`. */
const lengthOf = (norm) => (norm < 32 ? norm : 24 + ((8 | (norm & 7)) << ((norm >> 3) - 4)));

/** What a frequency is multiplied by, for each norm. */
const factorsOf = (field) =>
  Float32Array.from({ length: 256 }, (_, norm) => {
    const average = fround(field.terms / field.documents);
    const length = fround(fround(fround(field.b) * lengthOf(norm)) / average);
    return 1 / fround(fround(field.k1) * fround(fround(1 - fround(field.b)) + length));
  });

/**
 * The scores of all documents, NaN for those without a match; of the variants of a clause the best
 * counts. Where a field has no norms, its `b` is 0, so that any norm will do.
 */
export const rank = (manifest, norms, clauses) => {
  const factors = manifest.fields.map(factorsOf);
  const scores = new Float64Array(manifest.documents).fill(NaN);
  const best = scores.slice();
  const sums = new Float64Array(manifest.documents);
  for (const variants of clauses) {
    best.fill(NaN);
    for (const variant of variants) {
      for (const list of variant.lists) {
        const field = manifest.fields[list.field];
        const rarity = idf(list.size, field.documents);
        const boost = fround(variant.weight * fround(field.boost));
        const damp = list.field ? 1 : fround(sqrt(sqrt(4 / rarity)));
        const w = fround(fround(boost * damp) * rarity);
        list.ids.forEach((id, i) => {
          const factor = factors[list.field][norms[id]];
          sums[id] += fround(w - fround(w / fround(1 + fround(list.frequencies[i] * factor))));
        });
      }
      for (const list of variant.lists) {
        for (const id of list.ids) {
          const sum = variants[1] ? fround(sums[id]) : sums[id];
          sums[id] = 0;
          if (sum <= best[id]) continue;
          scores[id] = (scores[id] || 0) + sum - (best[id] || 0);
          best[id] = sum;
        }
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
    if (at < count) {
      best.splice(at, 0, id);
      best.splice(count);
    }
  }
  return best;
};
