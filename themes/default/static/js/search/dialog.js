// @joined
// The search of every page: a dialog with a combobox and a list of results, as the ARIA Authoring
// Practices describe them. It has an entry in the history, so that "back" closes it, and leads back
// to it from a result.

import {
  button,
  count,
  help,
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

const SHOWN = 10;

const input = make("input", {
  role: "combobox",
  ariaAutoComplete: "list",
  ariaLabel: say("label"),
  placeholder: say("label"),
  autocapitalize: "none",
  autocomplete: "off",
  enterKeyHint: "go",
  spellcheck: false,
});
const form = make(
  "form",
  { className: "search-form" },
  link.querySelector("svg").cloneNode(true),
  input,
  button("×", clear, { ariaLabel: say("empty") }),
  button(say("close"), () => dialog.close()),
);
const notes = make("div", { className: "search-notes" });
const list = make("div", { id: "search.list", role: "listbox", tabIndex: -1, ariaLabel: say("label") });
const foot = make("div", { className: "search-foot" });
const frame = make("div", {}, form, notes, list, foot);
const dialog = make("dialog", { className: "search-dialog", ariaLabel: say("label") }, frame);
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
let looking;
let pressed;

const update = panel(input, notes, list, {
  options: () => input.value.trim() && { limit: SHOWN },
  start,
  items,
  done,
});

const isEntry = () => history.state?.search !== undefined;

function clear() {
  input.value = "";
  input.focus();
  input.oninput();
}

/** Fetches what the first search needs. */
export const prefetch = () => prepare();

/** Opens the dialog; `typed` says what has been typed meanwhile. */
export async function open(typed = () => "") {
  await styled;
  if (!dialog.open) {
    if (!isEntry()) history.pushState({ search: "" }, "");
    input.value ||= history.state.search;
    dialog.showModal();
  }
  input.select();
  input.value = typed() || input.value;
  input.oninput();
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
  if (options[0]) {
    const { hits, query, total } = result;
    const enter = make("p", { className: "visually-hidden" }, say("enter", hits[0].title));
    const href = `${link.href}?${new URLSearchParams({ q: query })}`;
    const all = make("a", { href, onclick: () => remember(query) }, count("show-all", total));
    notes.append(enter);
    if (total > SHOWN) foot.append(all);
  }
}

/** Shows which result Enter opens. */
function select(number) {
  active = number;
  options.forEach((option, i) => (option.ariaSelected = i === active));
  options[active]?.scrollIntoView({ block: "nearest" });
  look();
}

/** Quotes the first results and what the reader stays on: each text is a download. */
function look() {
  clearTimeout(looking);
  looking = setTimeout(() => {
    options.forEach((option, i) => {
      const isWanted = () => i < 2 || i === active || option.matches(":hover");
      if (isWanted()) option.quote(isWanted);
    });
  }, 250);
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
  return [...(rows.length ? past : []), help(manifest)];
}

/** Where a key leads in the list. Home and End are for the text until the list is being read. */
function target({ key, altKey, ctrlKey, metaKey, shiftKey }) {
  const ends = input.hasAttribute("aria-activedescendant") && { Home: 0, End: -1 };
  const next = { ArrowDown: active + 1, ArrowUp: active - 1, ...ends }[key];
  const isHeld = altKey || ctrlKey || metaKey || shiftKey;
  return isHeld ? undefined : (next + options.length) % options.length;
}

input.setAttribute("aria-controls", list.id);

input.oninput = () => {
  answered = update();
};

input.onkeydown = (event) => {
  const { key, ctrlKey, metaKey, isComposing } = event;
  const next = target(event);
  if (isComposing) return;
  if (key === "Escape" && input.value) {
    event.preventDefault();
    clear();
  } else if (key === "Enter" && (ctrlKey || metaKey)) {
    follow(event);
  } else if (options[next]) {
    event.preventDefault();
    select(next);
    input.setAttribute("aria-activedescendant", options[next].id);
  }
};

/** Opens the chosen result, with Ctrl in a new tab. Who presses Enter means what they typed last. */
async function follow(event) {
  event.preventDefault();
  const asked = answered;
  await asked;
  if (asked === answered && dialog.open) options[active]?.dispatchEvent(new MouseEvent("click", event));
}

form.onsubmit = follow;

list.onpointerover = look;

// The keyboard of a phone hides half of the results.
list.addEventListener("touchmove", () => input.blur(), { passive: true });

// Not where a selection by mouse ends outside.
dialog.onpointerdown = ({ target }) => (pressed = target);

dialog.onclick = (event) => {
  const { target } = event;
  const to = target.closest("a");
  // A link to where the reader is leads nowhere.
  if (to ? to.href === location.href : target === dialog && pressed === dialog) {
    event.preventDefault();
    dialog.close();
  } else if (to) history.replaceState({ search: input.value }, "");
};

dialog.onclose = () => {
  if (isEntry()) history.back();
};

addEventListener("popstate", () => (isEntry() ? open() : dialog.close()));

document.head.append(styles);
document.body.append(dialog);
