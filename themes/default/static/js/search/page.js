// @joined
// The search page. The address holds its state: the query, filters, and "explain" for scores.

import { countFacets } from "./facets.js";
import { chosen, KINDS, offer, toggled } from "./filters.js";
import { button, help, make, panel, path, remember, rest, say, show, values } from "./results.js";

const STEP = 10;
const FILTERS = RegExp(`(?<!\\S)(${KINDS.join("|")}):([^\\s"“”]+\\s?)`, "g");

const page = document.querySelector(".search-page");
const form = page.querySelector("form");
const input = form.q;
const [facets, chips, notes, list, more] = page.querySelectorAll(".search-part");
const { title } = document;

let state;
let step = "replaceState";
let timer;
let moving;

/** How far the reader had scrolled: there they get once the results are back. */
let place;
let manifest;

const update = panel(input, notes, list, {
  options: () => isAsked() && options({ limit: history.state?.shown ?? STEP }),
  start: (manifest) => (isAsked() ? [help(manifest)] : []),
  items: (result) => result.hits.map((hit) => item(hit, result)),
  done,
});

const isAsked = () => input.value.trim() || KINDS.some((kind) => state.has(kind));

function options(part) {
  const set = KINDS.filter((kind) => state.has(kind));
  return { ...part, filters: Object.fromEntries(set.map((kind) => [kind, state.getAll(kind)])) };
}

/** Takes the state from the address. */
function read() {
  clearTimeout(timer);
  clearTimeout(moving);
  state = new URLSearchParams(location.search);
  KINDS.forEach((kind) => replace(kind, state.getAll(kind).filter((filter) => filter.trim())));
  input.value = state.get("q") ?? "";
  place = history.state?.place;
  entitle();
  update();
}

function replace(kind, all) {
  state.delete(kind);
  all.forEach((filter) => state.append(kind, filter));
}

/** Puts the state into the address: a new step for "back" after each search that was meant. */
function write() {
  clearTimeout(timer);
  timer = undefined;
  const address = "?" + state;
  if (location.search !== address) {
    history[step]({}, "", address);
  }
  step = "replaceState";
  entitle();
}

function entitle() {
  const query = input.value.trim();
  document.title = query ? `${query} · ${title}` : title;
}

function keepPlace() {
  history.replaceState({ ...history.state, place: scrollY }, "");
}

function item(hit, result) {
  const element = show(hit, result, path(hit, hit.page));
  if (state.has("explain")) {
    element.append(make("code", {}, hit.score));
  }
  return make("li", {}, element);
}

function done(result) {
  const asked = Boolean(isAsked());
  page.classList.toggle("searching", asked);
  page.classList.toggle("idle", !asked);
  if (result) {
    const { id } = document.activeElement;
    filter(result);
    document.getElementById(id)?.focus({ preventScroll: true });
  }
  follow(result);
  if (place !== undefined && (result || !asked)) {
    scrollTo({ top: place, behavior: "instant" });
    place = undefined;
  }
}

/** What goes on once results are listed. */
function follow(result) {
  more.hidden = !(list.children.length < result?.total);
  look(list.querySelectorAll(".hit"));
}

/** The values that filters of a kind mean, with their labels. */
const meant = (kind) => chosen(manifest, kind, state.getAll(kind));

/** Says which filters that were typed mean nothing. The last may be unfinished. */
const unknown = (query) =>
  [...query.toLowerCase().matchAll(FILTERS)].flatMap(([, kind, value]) => {
    const wanted = "/" + value.replace(/\/?\s/, "/");
    const isKnown = ([known]) => `/${known}/`.toLowerCase().includes(wanted);
    const isMeant = values(manifest, kind).some(isKnown);
    return isMeant ? [] : make("p", {}, say("unknown", say(kind), value.trim()));
  });

/** Shows filters, and says which of them are to blame where nothing is found. */
function filter(result) {
  manifest = result.index.manifest;
  const set = KINDS.flatMap((kind) => meant(kind).map(([value, label]) => ({ kind, value, label })));
  const wrong = set.filter(({ label }) => !label);
  const blamed = set.filter(
    ({ kind, label }) => !result.total && (!label || result.found(kind)[0]),
  );
  chips.replaceChildren(...set.map(chip));
  const meaningless = wrong.map(({ kind, value }) => make("p", {}, say("unknown", say(kind), value)));
  notes.prepend(...meaningless, ...unknown(result.query));
  notes.append(...blamed.map((one) => button(named(one), () => remove(one))));
  const counts = countFacets(manifest, result);
  for (const kind in counts) {
    offer(facets, kind, counts[kind], valuesOf(kind), toggle);
  }
}

const valuesOf = (kind) => meant(kind).map(([value]) => value);

const named = ({ kind, value, label = value }) => say("without", say(kind), label);

/** A filter that is set, to be removed. One without meaning is shown as it would be typed. */
function chip(one) {
  const properties = { className: "term", ariaLabel: named(one) };
  const text = one.label ?? `${one.kind}:${one.value}`;
  return make("li", {}, button(text + " ×", () => remove(one), properties));
}

function remove({ kind, value }) {
  toggle(kind, value);
  // Its button goes. In the field, a phone would show its keyboard.
  notes.focus();
}

function toggle(kind, value) {
  replace(kind, toggled(valuesOf(kind), value));
  step = "pushState";
  write();
  update();
}

const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      sight.unobserve(target);
      target.quote(() => true);
    }
  }
});

/** Quotes what comes into view, and stays there. */
async function look(results) {
  sight.disconnect();
  await rest();
  results.forEach((result) => result.isConnected && sight.observe(result));
}

more.onclick = async () => {
  const { length } = list.children;
  history.replaceState({ ...history.state, shown: length + STEP }, "");
  await update();
  // Only if the reader has not gone elsewhere meanwhile.
  if ([more, document.body].includes(document.activeElement)) {
    list.children[length]?.firstChild.focus();
  }
};

input.oninput = () => {
  state.set("q", input.value);
  clearTimeout(timer);
  timer = setTimeout(write, 400);
  place = undefined;
  update();
};

form.onsubmit = (event) => {
  event.preventDefault();
  write();
  step = "pushState";
  remember(input.value);
};

// Whoever follows a link comes back to what they typed last, even where that was just now.
function beforeClick() {
  if (timer) {
    write();
  }
  keepPlace();
}

page.addEventListener("click", beforeClick, true);

// The browser would scroll before the results are there.
history.scrollRestoration = "manual";
addEventListener("scroll", () => {
  clearTimeout(moving);
  moving = setTimeout(() => place === undefined && keepPlace(), 200);
});

addEventListener("popstate", read);
notes.tabIndex = -1;
// What was typed before this script had come is not lost.
const typed = input.value;
read();
if (typed) {
  input.value = typed;
  input.oninput();
}
