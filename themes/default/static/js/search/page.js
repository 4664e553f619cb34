// @joined
// The search page. The address holds its state: the query, filters, and "explain" for scores.

import { countFacets } from "./facets.js";
import { button, find, help, make, panel, path, remember, rest, say, show } from "./results.js";

const STEP = 10;
const KINDS = ["topic", "difficulty", "level", "tag"];

const page = document.querySelector(".search-page");
const form = page.querySelector("form");
const input = form.q;
const [facets, chips, notes, list, more] = page.querySelectorAll(".search-part");

let state;
let step = "replaceState";
let timer;

const update = panel(input, notes, list, {
  options: () => isAsked() && options({ limit: history.state?.shown ?? STEP }),
  start: (manifest) => (isAsked() ? [help(manifest)] : []),
  items: (result) => result.hits.map((hit) => item(hit, result)),
  done,
});

const isAsked = () => input.value.trim() || KINDS.some((kind) => state.has(kind));

function options(part) {
  const filters = KINDS.map((kind) => [kind, state.getAll(kind)]).filter(([, all]) => all.length);
  return { ...part, filters: Object.fromEntries(filters) };
}

/** Takes the state from the address. */
function read() {
  state = new URLSearchParams(location.search);
  input.value = state.get("q") ?? "";
  update();
}

/** Puts the state into the address: a new step for "back" after each search that was meant. */
function write() {
  clearTimeout(timer);
  history[step]({}, "", "?" + state);
  step = "replaceState";
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
    chips.replaceChildren(...set(result.index.manifest));
    facets.lastChild.replaceChildren(...offered(countFacets(result.index.manifest, result)));
    document.getElementById(id)?.focus({ preventScroll: true });
  }
  more.hidden = !(list.children.length < result?.total);
  look(list.querySelectorAll(".hit"));
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

/** Whether a filter means a value; topics may be named by their end. */
const means = (filter, value) => `/${value}`.endsWith(`/${filter.toLowerCase()}`);

function toggle(kind, value) {
  const filters = state.getAll(kind);
  const others = filters.filter((filter) => !means(filter, value));
  state.delete(kind);
  for (const filter of others.length < filters.length ? others : [...filters, value]) {
    state.append(kind, filter);
  }
  step = "pushState";
  write();
  update();
}

/** The filters that are set, to be removed. */
function set({ facets, sections }) {
  const topic = sections.map(([path, label]) => [path.slice(0, -1), label]);
  return KINDS.flatMap((kind) =>
    state.getAll(kind).map((filter) => {
      const values = { ...facets, topic }[kind] ?? [];
      const [value, label] = values.find(([value]) => means(filter, value)) ?? [filter, filter];
      const remove = () => {
        toggle(kind, value);
        input.focus();
      };
      const properties = { className: "term", ariaLabel: say("without", say(kind), label) };
      return make("li", {}, button(label + " ×", remove, properties));
    }),
  );
}

/** The values of facets with their numbers, to be set. */
function offered(facets) {
  return KINDS.filter((kind) => facets[kind]?.length).map((kind) => {
    const boxes = facets[kind].map(([value, label, number]) => {
      const checked = state.getAll(kind).some((filter) => means(filter, value));
      const onchange = () => toggle(kind, value);
      const id = `search.${kind}.${value}`;
      return make(
        "label",
        { className: value.includes("/") ? "inner" : "" },
        make("input", { type: "checkbox", checked, id, onchange }),
        label,
        make("span", { className: "count" }, number),
      );
    });
    return make("fieldset", {}, make("legend", {}, say(kind)), ...boxes);
  });
}

more.onclick = async () => {
  const { length } = list.children;
  try {
    const result = await find(input.value, options({ offset: length, limit: STEP }));
    list.append(...result.hits.map((hit) => item(hit, result)));
    done(result);
    history.replaceState({ shown: list.children.length }, "");
    list.children[length].firstChild.focus();
  } catch {
    update();
  }
};

input.oninput = () => {
  state.set("q", input.value);
  clearTimeout(timer);
  timer = setTimeout(write, 400);
  update();
};

form.onsubmit = (event) => {
  event.preventDefault();
  write();
  step = "pushState";
  remember(input.value);
};

addEventListener("popstate", read);
facets.open = matchMedia("(width >= 60rem)").matches;
// What was typed before this script had come is not lost.
const typed = input.value;
read();
if (typed) {
  input.value = typed;
  input.oninput();
}
