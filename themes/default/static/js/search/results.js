// What the dialog and the search page share: the index with its texts, results, and what is said
// where there are none. Whatever comes from an index or a query gets into the page as text, never
// as markup.

import { excerpt, highlighter, mark } from "./excerpt.js";
import { openIndex } from "./search.js";

export const link = document.querySelector(".search-link");

// Several sites may share an origin.
const RECENT = "searched " + link.pathname;

// How long nothing must be typed until files are fetched, in milliseconds.
const PAUSE = 150;

let opening;
let manifest;
let again;
let typed;

const attempt = (work) => {
  try {
    return work();
  } catch {}
};

/** Fetches a file; while somebody types only one that this tab has had, so that it is in the cache. */
async function load(address, options) {
  if (performance.now() < typed + PAUSE && !attempt(() => sessionStorage[address])) throw { reason: "typing" };
  const reply = await fetch(address, again ?? options);
  attempt(() => (sessionStorage[address] = 1));
  return reply;
}

/** The index beside the search page. After a failure it is opened anew. */
export async function prepare() {
  opening ??= openIndex(link.href + "manifest.json", { fetch: load });
  try {
    const index = await opening;
    manifest = index.manifest;
    return index;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

/** Passes when nothing has been typed, and nothing moved, for a while. */
export const rest = (time = 250) => new Promise((resolve) => setTimeout(resolve, time));

/** A text of the interface. The link in the header has those for when there is no index. */
export function say(key, ...values) {
  const text = manifest?.texts?.[key] ?? link.dataset[key] ?? "";
  return text.replace(/\{(\d)\}/g, (all, number) => values[number]);
}

/** A text in the form for a number alone, or in the plural form that it needs. */
export function count(key, number) {
  const { language } = manifest;
  const forms = [number, new Intl.PluralRules(language).select(number), "other"];
  const texts = forms.map((form) => say(`${key}.${form}`, number.toLocaleString(language)));
  return texts.find(Boolean) ?? "";
}

/** The values of a kind of filters that documents have, with their labels. */
export const values = ({ facets, sections }, kind) =>
  kind === "topic" ? sections.map(([path, title]) => [path.slice(0, -1), title]) : (facets[kind] ?? []);

/** An element with properties and children. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export const button = (text, onclick, properties) =>
  make("button", { type: "button", onclick, ...properties }, text);

/** Recent searches, newest first. Where storage is blocked there are none. */
export function recent() {
  return attempt(() => JSON.parse(localStorage[RECENT]).filter((query) => query.trim()).slice(0, 8)) ?? [];
}

export const keep = (queries) => attempt(() => (localStorage[RECENT] = JSON.stringify(queries)));

/** Makes a query the newest of the recent ones. */
export const remember = (query) => keep([query, ...recent().filter((other) => other !== query)]);

const marked = (parts) => parts.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));

const join = (sign, parts) => parts.filter(Boolean).join(sign);

/** Where a result is: its sections, outermost first, and what else is given. */
export const path = (hit, inner) => join(" › ", [...hit.trail.map(({ title }) => title), inner]);

/** A result as a link; `place` says where it is. */
export function show(hit, { matcher, query }, place, properties) {
  const quotation = make("span", { className: "hit-text" });
  let lines = [];
  let quoted;
  const element = make(
    "a",
    { className: "hit", href: hit.url, ...properties },
    make("span", { className: "hit-title" }, ...marked(mark(hit.title, matcher))),
    make("span", { className: "hit-meta" }, join(" · ", [place, hit.difficulty?.[1], hit.level?.[1]])),
    quotation,
  );
  element.quote = async (isWanted) => {
    try {
      lines = await hit.text();
      if (!quoted && isWanted()) {
        quoted = true;
        quotation.append(...marked(excerpt(lines, matcher).parts));
      }
    } catch {
      // The result is as good without.
    }
  };
  element.onclick = () => {
    remember(query);
    const texts = [query, hit.title, ...lines.map(({ text }) => text)].join("\n");
    const words = mark(texts, matcher).flatMap(({ text, marked }) => (marked ? text : []));
    attempt(() => (sessionStorage.searched = JSON.stringify([element.pathname, [...new Set(words)]])));
  };
  return element;
}

/** A paragraph, which is read out, and what can be done. */
const note = (text, ...actions) => make("div", { className: "note" }, make("p", {}, text), ...actions);

const everything = () => make("a", { href: link.href }, say("all"));

/** What can be typed. */
export function help({ facets, sections }) {
  const topic = sections.at(-1)?.[0].split("/").at(-2);
  const values = Object.entries(facets).map(([kind, [first]]) => [kind, first?.[0]]);
  const filters = [["topic", topic], ...values].filter(([, value]) => value);
  const samples = [say("phrase"), say("not"), filters.map((filter) => filter.join(":")).join(" ")];
  const row = (sample) => make("li", {}, make("code", {}, sample));
  return make("div", {}, make("h2", {}, say("help")), make("ul", {}, ...samples.map(row)));
}

function nothing(query) {
  const said = query ? say("none", query) : count("results", 0);
  return note(said, make("p", {}, say("tips")), everything());
}

function failure({ reason }, retry) {
  const anew = () => {
    // Without what is cached: it may be what failed.
    again = { cache: "reload" };
    opening = undefined;
    retry();
  };
  const known = reason === "offline" && navigator.onLine ? "" : say(reason);
  return note(known || say("failed"), button(say("retry"), anew), everything());
}

/** What words were replaced with, as the first results write them. */
async function corrected({ didYouMean, hits, index }) {
  const texts = hits.map(({ title }) => title);
  for (const hit of hits.slice(0, 2)) {
    texts.push(...(await hit.text()).map(({ text }) => text));
  }
  const written = (term) => {
    const matcher = highlighter(index, { terms: new Map([[term, 1]]) });
    const found = mark(texts.join("\n"), matcher).find(({ marked }) => marked);
    return found?.text.toLowerCase();
  };
  const words = didYouMean.flatMap(({ terms }) => {
    const found = terms.map(written).filter(Boolean);
    return found[0] ? found : terms[0] + "…";
  });
  return say("corrected", [...new Set(words)].join(", "));
}

/** Searches; the result knows its query and index, and what marks its words. */
async function find(query, options) {
  const index = await prepare();
  const result = await index.search(query, options);
  return Object.assign(result, { index, query, matcher: highlighter(index, result) });
}

/**
 * Keeps the answer to what is in a field up to date: `notes` for what is said, `list` for results.
 * `view` says how: `options()` are those of the search, or nothing where there is nothing to search
 * for; `start(manifest, ask)` is what is shown then; `items(result)` is what is listed; `done(result)`
 * is called when all is shown. Gives a function that updates the answer.
 */
export function panel(input, notes, list, view) {
  const status = make("p", { className: "visually-hidden", role: "status" });
  let running = new AbortController();
  let waiting;

  function ask(query) {
    input.value = query;
    input.focus();
    input.oninput();
  }

  /** What words were replaced with, to be filled in, and a way to what was typed. */
  function correction({ didYouMean, query }) {
    const quoted = (word) => (didYouMean.some(({ typed }) => word.includes(typed)) ? `"${word}"` : word);
    const exact = () => ask(query.replace(/\S+/g, quoted));
    return didYouMean[0] && !/["“”]/.test(query) ? [note("", button(say("exact", query), exact))] : [];
  }

  function said(result) {
    const { index, query, total } = result;
    const hasNoWord = query.trim() && !index.analysis.runs(query)[0];
    if (!total && hasNoWord) return view.start(index.manifest, ask);
    const summary = make("p", { className: "summary" }, count("results", total));
    const apart = result.apart ? make("p", {}, say("apart")) : "";
    return [...correction(result), apart, total ? summary : nothing(query)];
  }

  /** Texts are fetched once typing has rested. Later still, whoever listens hears what is said. */
  async function settle({ signal }, result) {
    await rest();
    const empty = notes.querySelector("p:empty");
    if (!signal.aborted && empty) empty.textContent = await corrected(result).catch(() => "");
    await rest();
    if (!signal.aborted) status.textContent = [...notes.querySelectorAll("p")].map((p) => p.textContent).join(" ");
  }

  function fill(texts, result) {
    clearTimeout(waiting);
    notes.replaceChildren(...texts);
    list.replaceChildren(...(result ? view.items(result) : []));
    view.done(result);
    settle(running, result);
  }

  async function update() {
    running.abort();
    const { signal } = (running = new AbortController());
    // On a slow network whoever waits wants to know that something happens.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = say("waiting");
      notes.replaceChildren(make("p", { className: "waiting" }, say("waiting")));
    }, 700);
    try {
      const options = view.options();
      const search = () => (options ? find(input.value, { ...options, signal }) : prepare());
      const answer = await search().catch(async (error) => {
        if (error.reason !== "typing") throw error;
        // What half a word finds is not worth its bytes.
        await rest(PAUSE + 9);
        signal.throwIfAborted();
        return search();
      });
      signal.throwIfAborted();
      fill(...(options ? [said(answer), answer] : [view.start(answer.manifest, ask)]));
    } catch (error) {
      if (!signal.aborted) fill([failure(error, () => ask(input.value))]);
    }
  }

  input.addEventListener("input", () => (typed = performance.now()));
  notes.after(status);
  return update;
}
