// @joined
// The search engine of a site: docs/search-format.md.

import { plan, readQuery, sequence, termsOf } from "./query.js";
import { idf, rank, top } from "./rank.js";
import { readJson } from "./reader.js";
import { siteOf } from "./site.js";

/**
 * Why there is no answer: an error with a `reason`, "offline", "missing", "damaged" or "aborted". One
 * that has a reason keeps it.
 */
const failure = (reason, cause) =>
  cause?.reason ? cause : Object.assign(new Error(reason, { cause: cause }), { reason: reason });

/** Which documents hold all phrases, each of which is a sequence for prose and one for code. */
const holding = async (site, ids, phrases) => {
  const held = await Promise.all(
    ids.map(async (id) => {
      const lines = await site.text((await site.card(id))[2]);
      return phrases.every((phrase) =>
        lines.some(({ text, kind }) => {
          const code = kind === "code";
          const terms = termsOf(sequence(site.analysis.runs(text, code)));
          return terms.some((_, i) => phrase[+code].every((token, j) => terms[i + j] === token.term));
        }),
      );
    }),
  );
  return ids.filter((_, i) => held[i]).sort((a, b) => a - b);
};

/** A test for what an excluded item takes out. */
const takenOut = (runs, site) => {
  const tokens = runs.flatMap((run) => {
    const whole = run.tokens.at(-1);
    return whole.whole && site.sizeOf(whole.term) ? whole : run.tokens.filter((token) => !token.stop && !token.whole);
  });
  return tokens[0] ? site.having(termsOf(tokens)) : () => false;
};

const hitOf = async (site, root, id, score) => {
  const { sections, facets } = site.manifest;
  const [address, title, name, page] = await site.card(id);
  const trail = sections.filter(([, , from, to]) => id >= from && id < to);
  return {
    id: id,
    url: root + (trail.at(-1)?.[0] ?? "") + address,
    title: title,
    page: page,
    // A section is not in itself.
    trail: (address ? trail : trail.slice(0, -1)).map(([path, title]) => ({ title: title, url: root + path })),
    difficulty: facets.difficulty?.[site.grade("difficulty", id)],
    level: facets.level?.[site.grade("level", id)],
    score: score,
    text: () => site.text(name),
  };
};

const answer = async (site, root, text = "", options = {}) => {
  const { limit = 10, offset = 0, filters = {}, signal } = options;
  const query = readQuery(text, site);
  const { chosen, phrases } = query;
  for (const kind in filters) {
    chosen.push(...[filters[kind] ?? []].flat().flatMap((value) => [{ kind: kind, test: () => false }, ...site.choose(kind, value)]));
  }
  const [clauses, corrected] = await plan(query, site);
  if (signal?.aborted) throw failure("aborted");

  const passes = (id, except) =>
    chosen.every(({ kind }) => kind === except || chosen.some((choice) => choice.kind === kind && choice.test(id)));
  const excluded = query.excluded.map((runs) => takenOut(runs, site));
  const scores = query.runs[0] || !chosen[0] ? rank(site.manifest, site.docs, clauses) : new Float32Array(site.manifest.documents);
  let found = [];
  let apart = false;
  scores.forEach((score, id) => {
    if (score >= 0 && !excluded.some((test) => test(id))) found.push(id);
  });
  if (phrases[0]) {
    const tests = phrases.map((phrase) => phrase.map((tokens) => site.having(termsOf(tokens.filter((token) => !token.stop)))));
    const test = (id) => tests.every((either) => either.some((has) => has(id)));
    const candidates = top(found.filter((id) => test(id) && passes(id)), scores, 300);
    let held = [];
    while (!held.length && candidates.length) held = await holding(site, candidates.splice(0, 30), phrases);
    apart = !held.length && phrases.some(([tokens]) => tokens[1]);
    if (!apart) found = held;
  }
  const results = found.filter((id) => passes(id));
  const ids = top(results, scores, offset + limit).slice(offset);
  return {
    total: results.length,
    hits: await Promise.all(ids.map((id) => hitOf(site, root, id, scores[id]))),
    found: (kind) => found.filter((id) => passes(id, kind)),
    grade: site.grade,
    didYouMean: corrected,
    apart: apart,
    terms: new Map(clauses.flat().map(({ term, weight, lists: [{ field, size }] }) => [term, weight * idf(size, site.manifest.fields[field].documents)])),
  };
};

const unzip = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();

/** Opens the index of a site. */
export const openIndex = async (address, options = {}) => {
  const { fetch = (...request) => globalThis.fetch(...request), inflate = unzip } = options;
  const folder = address.replace(/[^/]*$/, "");
  const root = folder.replace(/[^/]+\/$/, "");
  const kept = new Map();

  const load = async (path, cache) => {
    let reply;
    let bytes;
    try {
      reply = await fetch(path, { cache: cache });
      bytes = new Uint8Array(await reply.arrayBuffer());
    } catch (error) {
      throw failure("offline", error);
    }
    if (!reply.ok) throw failure(reply.status === 404 ? "missing" : "offline");
    // Everything but the manifest is packed.
    return /bin$/.test(path) ? new Uint8Array(await inflate(bytes)) : bytes;
  };

  /** What a function makes of the bytes of a file; it is fetched once at a time, and kept where it is good. */
  const file = (path, read, cache = "force-cache") => {
    const made =
      kept.get(path) ??
      load(folder + path, cache)
        .then(read)
        .catch((error) => {
          kept.delete(path);
          throw failure("damaged", error);
        });
    kept.set(path, made);
    return made;
  };

  const name = address.slice(folder.length);
  const read = (bytes) => siteOf(readJson(bytes), file);
  const open = () => file(name, read, "no-cache").finally(() => kept.delete(name));

  let site = await open();
  const search = async (text, options, again) => {
    const asked = site;
    try {
      return await answer(asked, root, text, options);
    } catch (error) {
      const known = failure("damaged", error);
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
  };
};
