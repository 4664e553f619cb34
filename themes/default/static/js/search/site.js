// One generation of an index, whose files are fetched when they are needed.

import { check, readLines, readTerms, readText, readWords } from "./reader.js";
import { analysis } from "./text.js";

/** The position of the last of the bounds that is not behind a key. */
const place = (bounds, key) => bounds.findLastIndex((bound) => bound <= key);

/** What a query needs of an index; `file` promises what a function makes of the bytes of a file. */
export const siteOf = (manifest, file) => {
  const { cards, documents, facets, generation, sections, terms, words } = manifest;
  const known = new Map();
  const part = (name, read) => file(`${generation}/${name}.bin`, read);
  const shard = (number) =>
    part("t" + number, (bytes) => {
      const shard = readTerms(bytes, documents);
      for (const [key, lists] of shard) known.set(key, lists);
      return shard;
    });
  const lists = (key) => known.get(key) ?? [];
  const having = (keys) => {
    let sets;
    return (id) => (sets ??= keys.map((key) => new Set(lists(key)[0]?.ids))).every((ids) => ids.has(id));
  };
  const grade = (kind, id) => site.docs[documents * (kind === "level" ? 3 : 2) + id] - 1;
  const site = {
    manifest,
    analysis: analysis(manifest),
    lists,
    sizeOf: (key) => lists(key)[0]?.size ?? 0,
    having,
    grade,
    async load(keys) {
      const places = keys.map((key) => place(terms, key));
      [site.docs] = await Promise.all([part("docs", (bytes) => bytes), ...places.map(shard)]);
      check(site.docs.length === 4 * documents);
    },
    async completions(beginning) {
      const first = place(terms, beginning);
      const next = terms[first + 1]?.startsWith(beginning) ? [first + 1] : [];
      const keys = (await Promise.all([first, ...next].map(shard))).flat();
      return keys.map(([key]) => key).filter((key) => key.startsWith(beginning));
    },
    async words(beginning) {
      const list = await part("w" + place(words, beginning), readWords);
      return list.filter(([word]) => word.startsWith(beginning));
    },
    async card(id) {
      return (await part("c" + Math.floor(id / cards), (bytes) => JSON.parse(readText(bytes))))[id % cards];
    },
    text: (name) => file(`text/${name}.bin`, readLines),
    choose(kind, value) {
      const wanted = value.toLowerCase();
      const end = "/" + wanted.replace(/\/?$/, "/");
      if (kind === "topic") {
        const meant = sections.filter(([path]) => ("/" + path).toLowerCase().endsWith(end));
        return meant.map(([, , from, to]) => ({ kind, test: (id) => id >= from && id < to }));
      }
      return (facets[kind] ?? []).flatMap(([name], i) => {
        if (name.toLowerCase() !== wanted) return [];
        const key = "\u0002" + name;
        return kind === "tag" ? { kind, key, test: having([key]) } : { kind, test: (id) => grade(kind, id) === i };
      });
    },
  };
  check(manifest.format === 1);
  return site;
};
