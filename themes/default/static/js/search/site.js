// One generation of an index, whose files are fetched when they are needed.

import { check, readJson, readLines, readTerms, readWords } from "./reader.js";
import { analysis } from "./text.js";

/** The position of the last of the bounds that is not behind a key. */
const place = (bounds, key) => bounds.findLastIndex((bound) => bound <= key);

/** What queries need of an index; `file` promises what a function makes of the bytes of a file. */
export const siteOf = (manifest, file) => {
  check(manifest.format === 1);
  const postings = new Map();
  const part = (name, read) => file(`${manifest.generation}/${name}.bin`, read);
  const shard = (number) =>
    part("t" + number, (bytes) => {
      const shard = readTerms(bytes, manifest.documents);
      for (const [key, lists] of shard) postings.set(key, lists);
      return shard;
    });
  const site = {
    manifest: manifest,
    analysis: analysis(manifest),
    /** The lists of a key, of a shard that is loaded. */
    lists: (key) => postings.get(key) ?? [],
    /** How many documents have a term, or a tag. */
    sizeOf: (key) => site.lists(key)[0]?.size ?? 0,
    /** A test whether a document has all of some keys. */
    having(keys) {
      let sets;
      return (id) => (sets ??= keys.map((key) => new Set(site.lists(key)[0]?.ids))).every((set) => set.has(id));
    },
    /** The position of the difficulty or level of a document among all of them. */
    grade: (kind, id) => site.docs[manifest.documents * (kind === "level" ? 2 : 1) + id] - 1,
    /** Fetches what is needed of some keys. */
    async load(keys) {
      const numbers = keys.map((key) => place(manifest.terms, key));
      [site.docs] = await Promise.all([part("docs", (bytes) => bytes), ...numbers.map(shard)]);
      check(site.docs.length === 3 * manifest.documents);
    },
    /** The entries of the terms with a beginning, of at most two shards. */
    async terms(beginning) {
      const first = place(manifest.terms, beginning);
      const numbers = [first, first + 1].filter((number, i) => !i || manifest.terms[number]?.startsWith(beginning));
      const lists = await Promise.all(numbers.map(shard));
      return lists.flat().filter(([word]) => word.startsWith(beginning));
    },
    /** The words with a beginning and their numbers of documents. */
    async words(beginning) {
      const list = await part("w" + place(manifest.words, beginning), readWords);
      return list.filter(([word]) => word.startsWith(beginning));
    },
    async card(id) {
      const { cards } = manifest;
      return (await part("c" + Math.floor(id / cards), readJson))[id % cards];
    },
    text: (name) => file(`text/${name}.bin`, readLines),
    /** The filters that are meant by a kind and a value. */
    choose(kind, value) {
      const wanted = value.toLowerCase();
      const end = "/" + wanted.replace(/\/?$/, "/");
      return kind === "topic"
        ? manifest.sections
            .filter(([path]) => ("/" + path).toLowerCase().endsWith(end))
            .map(([, , from, to]) => ({ kind: kind, test: (id) => id >= from && id < to }))
        : (manifest.facets[kind] ?? [])
            .map(([name], i) => {
              const key = kind === "tag" ? "\u0002" + name : undefined;
              return { name: name, kind: kind, key: key, test: key ? site.having([key]) : (id) => site.grade(kind, id) === i };
            })
            .filter((choice) => choice.name.toLowerCase() === wanted);
    },
  };
  return site;
};
