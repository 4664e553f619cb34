// The numbers beside filters: docs/search-format.md, section 4.5. Only who shows them needs this.

/**
 * Counts what would be found with each value of the filters, without the others of its kind.
 *
 * @param manifest that of the index
 * @param result what `search` of the index gave
 * @returns `[value, label, count]` of the values with results, by kind: "topic", "difficulty", "level"
 */
export const countFacets = ({ documents, facets = {}, sections = [] }, result) => {
  const counts = {};
  for (const kind of ["topic", "difficulty", "level"]) {
    const ids = result.found(kind);
    const before = new Uint32Array(documents + 1);
    for (const id of ids) before[id + 1] = 1;
    before.forEach((one, id) => (before[id] = one + (before[id - 1] || 0)));
    counts[kind] = (
      kind === "topic"
        ? sections.map(([path, title, from, to]) => [path.slice(0, -1), title, before[to] - before[from]])
        : (facets[kind] ?? []).map(([value, label], i) => [value, label, ids.filter((id) => result.grade(kind, id) === i).length])
    ).filter((value) => value[2]);
  }
  return counts;
};
