// The search engine of a site: docs/search-format.md.

import { plan, readQuery, sequence, termsOf } from "./query.js";
import { idf, rank, top } from "./rank.js";
import { readText } from "./reader.js";
import { siteOf } from "./site.js";

/** Why there is no answer: `reason` is "offline", "missing", "damaged" or "aborted". */
export class SearchError extends Error {
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

const asError = (error, reason = "damaged") => (error.reason ? error : new SearchError(reason, error));

const countFacets = ({ manifest, grade }, found, passes) =>
  Object.fromEntries(
    ["topic", "difficulty", "level"].map((kind) => {
      const ids = found.filter((id) => passes(id, kind));
      const before = new Uint32Array(manifest.documents + 1);
      for (const id of ids) before[id + 1] = 1;
      before.forEach((one, id) => (before[id] = one + (before[id - 1] || 0)));
      const values =
        kind === "topic"
          ? manifest.sections.map(([path, title, from, to]) => [path.slice(0, -1), title, before[to] - before[from]])
          : (manifest.facets[kind] ?? []).map(([value, label], i) => [value, label, ids.filter((id) => grade(kind, id) === i).length]);
      return [kind, values.filter(([, , count]) => count)];
    }),
  );

/** Which of the 30 likeliest documents hold all phrases. */
const holding = async (site, ids, phrases) => {
  const terms = phrases.map(termsOf);
  const held = await Promise.all(
    ids.map(async (id) => {
      const [, , name] = await site.card(id);
      const lines = (await site.text(name)).map(({ kind, text }) => termsOf(sequence(site.analysis.runs(text, kind === "code"))));
      return terms.every((phrase) => lines.some((line) => line.some((_, i) => phrase.every((term, j) => line[i + j] === term))));
    }),
  );
  return ids.filter((_, i) => held[i]).sort((a, b) => a - b);
};

/** What an excluded item takes out. */
const takenOut = ({ having, sizeOf }) => (runs) => {
  const terms = runs.flatMap(({ tokens }) => {
    const wholes = tokens.filter(({ term, whole }) => whole && sizeOf(term));
    return wholes[0] ? wholes : tokens.filter(({ stop, whole }) => !stop && !whole);
  });
  return terms[0] ? having(termsOf(terms)) : () => false;
};

const hitOf = async ({ manifest, card, grade, text }, root, id, score) => {
  const [address, title, name, page] = await card(id);
  const { facets, sections } = manifest;
  const trail = sections.filter(([, , from, to]) => id >= from && id < to);
  const place = ([path, title]) => ({ title, url: root + path });
  return {
    id,
    url: root + (trail.at(-1)?.[0] ?? "") + address,
    title,
    page,
    trail: trail.map(([path, title]) => ({ title, url: root + path })),
    difficulty: facets.difficulty?.[grade("difficulty", id)],
    level: facets.level?.[grade("level", id)],
    score,
    text: () => text(name),
  };
};

const answer = async (site, root, text, { limit = 10, offset = 0, filters = {}, signal } = {}) => {
  const { manifest, having } = site;
  const query = readQuery(text, site);
  const { chosen, runs } = query;
  for (const kind in filters) {
    chosen.push(...filters[kind].flatMap((value) => [{ kind, test: () => false }, ...site.choose(kind, value)]));
  }
  const { clauses, corrected } = await plan(query, site);
  if (signal?.aborted) throw new SearchError("aborted");
  const passes = (id, except) =>
    chosen.every(({ kind }) => kind === except || chosen.some((choice) => choice.kind === kind && choice.test(id)));
  const excluded = query.excluded.map(takenOut(site));
  const scores = runs[0] || !chosen[0] ? rank(manifest, site.docs, clauses) : new Float32Array(manifest.documents);
  let found = [...scores.keys()].filter((id) => scores[id] >= 0 && !excluded.some((test) => test(id)));
  const phrases = query.phrases.filter((tokens) => tokens[0]);
  if (phrases[0]) {
    const hasTerms = having(termsOf(phrases.flat().filter(({ stop }) => !stop)));
    found = await holding(site, top(found.filter((id) => hasTerms(id) && passes(id)), scores, 30), phrases);
  }
  const results = found.filter((id) => passes(id));
  const ids = top(results, scores, offset + limit).slice(offset);
  const hits = await Promise.all(ids.map((id) => hitOf(site, root, id, scores[id])));
  if (signal?.aborted) throw new SearchError("aborted");
  return {
    total: results.length,
    hits,
    facets: countFacets(site, found, passes),
    didYouMean: corrected,
    terms: new Map(clauses.flat().map(({ term, weight, lists: [{ field, size }] }) => [term, weight * idf(size, manifest.fields[field].documents)])),
  };
};

const unzip = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();

/** Opens the index of a site. */
export const openIndex = async (
  address,
  { fetch = (...request) => globalThis.fetch(...request), inflate = unzip } = {},
) => {
  const folder = address.replace(/[^/]*$/, "");
  const root = folder.replace(/[^/]+\/$/, "");
  const kept = new Map();
  const packed = new Map();

  const bytes = async (path, cache) => {
    let reply;
    let bytes = packed.get(path);
    if (bytes) return bytes;
    try {
      reply = await fetch(path, { cache });
      bytes = new Uint8Array(await reply.arrayBuffer());
    } catch (error) {
      throw asError(error, "offline");
    }
    if (!reply.ok) throw new SearchError(reply.status === 404 ? "missing" : "offline");
    return bytes[0] === 31 && bytes[1] === 139 ? new Uint8Array(await inflate(bytes)) : bytes;
  };

  /** What `read` makes of a file; it is fetched once at a time, and kept where it is good. */
  const file = (path, read) => {
    const load = async () => {
      try {
        return read(await bytes(folder + path, "force-cache"));
      } catch (error) {
        kept.delete(path);
        throw asError(error);
      }
    };
    if (!kept.has(path)) kept.set(path, load());
    return kept.get(path);
  };

  const read = async () => {
    const manifest = JSON.parse(readText(await bytes(address, "no-cache")));
    const { generation, pack } = manifest;
    const all = pack[0] && (await bytes(folder + generation + "/pack.bin", "force-cache"));
    let at = 0;
    for (const [name, length] of pack) {
      packed.set(`${folder}${generation}/${name}.bin`, all.subarray(at, (at += length)));
    }
    return siteOf(manifest, file);
  };
  let opening;
  const open = async () => {
    try {
      return await (opening ??= read());
    } catch (error) {
      throw asError(error);
    } finally {
      opening = undefined;
    }
  };

  let site = await open();
  const search = async (text, options, again) => {
    const asked = site;
    try {
      return await answer(asked, root, text, options);
    } catch (error) {
      const known = asError(error);
      if (again || !/missing|damaged/.test(known.reason)) throw known;
      const newer = await open();
      if (newer.manifest.generation === asked.manifest.generation) throw known;
      site = newer;
      return search(text, options, true);
    }
  };
  return {
    get manifest() {
      return site.manifest;
    },
    get analysis() {
      return site.analysis;
    },
    search: (text, options) => search(text, options),
    async prefetch(text) {
      try {
        await plan(readQuery(text.replace(/\S+$/, ""), site), site);
      } catch {}
    },
  };
};
