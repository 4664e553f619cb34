// What the dialog and the search page share: the index with its texts, results, and what is said
// where there are none. Whatever comes from an index or a query gets into the page as text, never
// as markup.

import { excerpt, highlighter, mark } from "./excerpt.js";
import { openIndex } from "./search.js";

export const link = document.querySelector(".search-link");

// Several sites may share an origin.
const RECENT = "searched " + link.pathname;

let opening;
let manifest;

/** The index beside the search page. After a failure it is opened anew. */
export async function prepare() {
  opening ??= openIndex(link.href + "manifest.json");
  try {
    const index = await opening;
    manifest = index.manifest;
    return index;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

/** A text of the interface. The link in the header has those for when there is no index. */
export function say(key, ...values) {
  const text = manifest?.texts[key] ?? link.dataset[key] ?? "";
  return text.replace(/\{(\d)\}/g, (all, number) => values[number]);
}

/** A text in the plural form that a number needs. */
export function count(key, number) {
  const { language } = manifest;
  const form = new Intl.PluralRules(language).select(number);
  const values = [number.toLocaleString(language)];
  return say(`${key}.${form}`, ...values) || say(`${key}.other`, ...values);
}

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
  try {
    return JSON.parse(localStorage[RECENT]).filter((query) => query.trim());
  } catch {
    return [];
  }
}

export function keep(queries) {
  try {
    localStorage[RECENT] = JSON.stringify(queries.slice(0, 8));
  } catch {}
}

/** Makes a query the newest of the recent ones. */
export const remember = (query) => keep([query, ...recent().filter((other) => other !== query)]);

const marked = (parts) => parts.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));

const join = (sign, parts) => parts.filter(Boolean).join(sign);

/** Where a result is: its sections, outermost first, and what else is given. */
export const path = (hit, inner) => join(" › ", [...hit.trail.map(({ title }) => title), inner]);

/** A result as a link; `place` says where it is. */
export function show(hit, { matcher, query }, place, properties) {
  const title = mark(hit.title, matcher);
  const quotation = make("span", { className: "hit-text" });
  let lines = [];
  const element = make(
    "a",
    { className: "hit", href: hit.url, ...properties },
    make("span", { className: "hit-title" }, ...marked(title)),
    make("span", { className: "hit-meta" }, join(" · ", [place, hit.difficulty?.[1], hit.level?.[1]])),
    quotation,
  );
  element.quote = async () => {
    try {
      lines = await hit.text();
      quotation.append(...marked(excerpt(lines, matcher, 240).parts));
    } catch {
      // The result is as good without.
    }
  };
  element.onclick = () => {
    remember(query);
    const parts = [...title, ...lines.flatMap(({ text }) => mark(text, matcher))];
    const words = parts.filter(({ marked }) => marked).map(({ text }) => text);
    try {
      sessionStorage.searched = JSON.stringify([element.pathname, [...new Set(words)]]);
    } catch {}
  };
  return element;
}

const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      sight.unobserve(target);
      target.quote();
    }
  }
});

/** Quotes the first results at once, and others when they come into view. */
export function quote(elements) {
  elements.forEach((element, i) => (i < 3 ? element.quote() : sight.observe(element)));
}

/** A paragraph, which is read out, and what can be done. */
const note = (text, ...actions) => make("div", { className: "note" }, make("p", {}, text), ...actions);

const everything = () => make("a", { href: link.href }, say("all"));

function nothing(query) {
  const tags = make("a", { href: link.href + "../tags/" }, say("tags"));
  const actions = manifest.facets.tag.length ? [everything(), tags] : [everything()];
  return note(say("none", query), make("p", {}, say("tips")), ...actions);
}

function failure({ reason }, retry) {
  let key = reason === "offline" && navigator.onLine ? "failed" : reason;
  if (!globalThis.DecompressionStream) {
    key = "unsupported";
  }
  return note(say(key) || say("failed"), button(say("retry"), retry), everything());
}

/** What words were replaced with, as the results write them, and a way to what was typed. */
async function correction({ didYouMean, hits, index, query }, ask) {
  const texts = hits.map((hit) => hit.title);
  for (const hit of didYouMean.length ? hits.slice(0, 3) : []) {
    texts.push(...(await hit.text()).map(({ text }) => text));
  }
  const written = ({ terms }) => {
    const matcher = highlighter(index, { terms: new Map(terms.map((term) => [term, 1])) });
    const found = mark(texts.join("\n"), matcher).find(({ marked }) => marked);
    return found?.text.toLowerCase();
  };
  const quoted = (text, { typed }) => text.replace(typed, () => `"${typed}"`);
  const exact = () => ask(didYouMean.reduce(quoted, query));
  const words = join(", ", didYouMean.map(written));
  return words && note(say("corrected", words), button(say("exact", query), exact));
}

/** Searches; the result knows its query and index, and what marks its words. */
export async function find(query, options) {
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
  let timer;

  function fill(texts, result) {
    notes.replaceChildren(...texts);
    list.replaceChildren(...(result ? view.items(result) : []));
    view.done(result);
    quote([...list.querySelectorAll(".hit")]);
    // Whoever listens hears it once typing has paused.
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = [...notes.querySelectorAll("p")].map((p) => p.textContent).join(" ");
    }, 600);
  }

  function ask(query) {
    input.value = query;
    input.focus();
    input.oninput();
  }

  async function present(result, signal) {
    const { query, total } = result;
    const summary = make("p", { className: "summary" }, count("results", total));
    fill([total ? summary : nothing(query)], result);
    const note = await correction(result, ask).catch(() => {});
    if (note && !signal.aborted) {
      notes.prepend(note);
    }
  }

  async function update() {
    running.abort();
    const { signal } = (running = new AbortController());
    try {
      const options = view.options();
      const answer = await (options ? find(input.value, { ...options, signal }) : prepare());
      if (signal.aborted) {
        // Something else has been typed.
      } else if (options) {
        present(answer, signal);
      } else {
        fill(view.start(answer.manifest, ask));
      }
    } catch (error) {
      if (!signal.aborted) {
        fill([failure(error, update)]);
      }
    }
  }

  notes.after(status);
  return update;
}
