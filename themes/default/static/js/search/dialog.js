// @joined
// The search of every page: a dialog with a combobox and a list of results, as the ARIA Authoring
// Practices describe them. It has an entry in the history, so that "back" closes it, and leads back
// to it from a result.

import {
  button,
  count,
  keep,
  link,
  make,
  panel,
  path,
  prepare,
  recent,
  remember,
  say,
  show,
} from "./results.js";

const SHOWN = 12;
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5, Home: -SHOWN, End: SHOWN };

const input = make("input", {
  role: "combobox",
  ariaAutoComplete: "list",
  ariaLabel: say("label"),
  placeholder: say("label"),
  autocapitalize: "none",
  autocomplete: "off",
  enterKeyHint: "search",
  maxLength: 512,
  spellcheck: false,
});
const form = make(
  "form",
  { className: "search-form", role: "search" },
  link.querySelector("svg").cloneNode(true),
  input,
  button(say("close"), () => dialog.close()),
);
const notes = make("div", { className: "search-notes" });
const list = make("div", { id: "search.list", role: "listbox", ariaLabel: say("title") });
const foot = make("div", { className: "search-foot" });
const frame = make("div", {}, form, notes, list, foot);
const dialog = make("dialog", { className: "search-dialog", ariaLabel: say("title") }, frame);
const styles = make("link", {
  rel: "stylesheet",
  href: new URL("../../css/search.css", import.meta.url),
});
const styled = new Promise((resolve, reject) => {
  styles.onload = resolve;
  styles.onerror = reject;
});

let options = [];
let active;
let answered;

const update = panel(input, notes, list, {
  options: () => input.value.trim() && { limit: SHOWN },
  start,
  items,
  done,
});

const isEntry = () => history.state?.search !== undefined;

/** Fetches what the first search needs. */
export function prefetch() {
  prepare().catch(() => {});
}

export async function open() {
  await styled;
  if (!dialog.open) {
    if (!isEntry()) {
      history.pushState({ search: "" }, "");
    }
    input.value ||= history.state.search;
    dialog.showModal();
    input.select();
    input.oninput();
  }
}

/** Results by topic, topics by their best result. */
function items(result) {
  const groups = new Map();
  for (const hit of result.hits) {
    const ariaLabel = path(hit);
    if (!groups.has(ariaLabel)) {
      const heading = make("div", { className: "search-group", ariaHidden: true }, ariaLabel);
      groups.set(ariaLabel, make("div", { role: "group", ariaLabel }, heading));
    }
    groups.get(ariaLabel).append(show(hit, result, hit.page, { role: "option", tabIndex: -1 }));
  }
  return groups.values();
}

function done(result) {
  options = [...list.querySelectorAll(".hit")];
  options.forEach((option, i) => (option.id = "search." + i));
  list.hidden = !options.length;
  list.scrollTop = 0;
  input.ariaExpanded = !list.hidden;
  input.removeAttribute("aria-activedescendant");
  select(0);
  foot.replaceChildren();
  if (result?.total) {
    const { hits, query, total } = result;
    const enter = make("p", { className: "visually-hidden" }, say("enter", hits[0].title));
    const href = `${link.href}?${new URLSearchParams({ q: query })}`;
    notes.append(enter);
    foot.append(make("a", { href, onclick: () => remember(query) }, count("show-all", total)));
  }
}

/** Shows which result Enter opens. */
function select(number) {
  active = number;
  options.forEach((option, i) => (option.ariaSelected = i === active));
  options[active]?.scrollIntoView({ block: "nearest" });
}

/** What stands there before anything is typed: recent searches, and what can be typed. */
function start(manifest, ask) {
  const forget = (kept) => {
    keep(kept);
    ask("");
  };
  const row = (query) =>
    make(
      "li",
      {},
      button(query, () => ask(query)),
      button("×", () => forget(recent().filter((other) => other !== query)), {
        ariaLabel: say("forget", query),
      }),
    );
  const rows = recent().map(row);
  const past = [
    make("h2", {}, say("recent")),
    make("ul", { className: "search-recent" }, ...rows),
    button(say("clear"), () => forget([])),
  ];
  return [...(rows.length ? past : []), make("h2", {}, say("help")), help(manifest)];
}

function help({ facets, sections }) {
  const topic = sections.at(-1)?.[0].split("/").at(-2);
  const values = Object.entries(facets).map(([kind, [first]]) => [kind, first?.[0]]);
  const filters = [["topic", topic], ...values].filter(([, value]) => value);
  const samples = [say("phrase"), say("not"), filters.map((filter) => filter.join(":")).join(" ")];
  const row = (sample) => make("li", {}, make("code", {}, sample));
  return make("ul", {}, ...samples.map(row));
}

/** Where a key leads in the list. Home and End are for the text until the list is being read. */
function target({ key, altKey, ctrlKey, metaKey, shiftKey }) {
  const step = STEPS[key];
  const isText = Math.abs(step) === SHOWN && !input.hasAttribute("aria-activedescendant");
  if (!step || isText || altKey || ctrlKey || metaKey || shiftKey) {
    return undefined;
  }
  const last = options.length - 1;
  const next = active + step;
  if (Math.abs(step) > 1) {
    return Math.max(0, Math.min(next, last));
  }
  return next < 0 ? last : next > last ? 0 : next;
}

input.setAttribute("aria-controls", list.id);

input.oninput = () => {
  answered = update();
};

input.onkeydown = (event) => {
  const next = target(event);
  if (options[next]) {
    event.preventDefault();
    select(next);
    input.setAttribute("aria-activedescendant", options[next].id);
  }
};

// Whoever types fast and presses Enter means what they typed last.
form.onsubmit = async (event) => {
  event.preventDefault();
  await answered;
  options[active]?.click();
};

// The keyboard of a phone hides half of the results.
list.addEventListener("touchmove", () => input.blur(), { passive: true });

dialog.onclick = ({ target }) => {
  if (target === dialog) {
    dialog.close();
  } else if (target.closest("a")) {
    history.replaceState({ search: input.value }, "");
  }
};

dialog.onclose = () => {
  if (isEntry()) {
    history.back();
  }
};

addEventListener("popstate", () => (isEntry() ? open() : dialog.close()));

document.head.append(styles);
document.body.append(dialog);
