// Keys for readers without a mouse, and the list of them over any page. Loaded when one is pressed.
const FIELDS = "input:not([type=checkbox]), select, textarea, [contenteditable]";
const { dataset } = document.documentElement;
const HEADER = 80;
let isListing;

const follow = (link) => link?.click();

/** Opens or closes the first answer of which anything is to be seen. */
function answer() {
  const answers = [...document.querySelectorAll(".reveal")];
  const shown = answers.find((part) => part.getBoundingClientRect().bottom > HEADER);
  const summary = shown?.querySelector("summary");
  summary?.focus({ preventScroll: true });
  follow(summary);
}

/** The list is a page of the site, which readers without scripts can open, too. */
async function list() {
  const link = document.querySelector(".site-footer a[rel=help]");
  if (link && !isListing && !document.querySelector(".keyboard")) {
    isListing = true;
    try {
      await show(link.href);
    } catch {
      location.assign(link.href);
    }
    isListing = false;
  }
}

async function show(href) {
  const response = await fetch(href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [title, text] = page.querySelectorAll("main :is(h1, .keyboard)");
  const dialog = Object.assign(document.createElement("dialog"), { className: "keys" });
  const close = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: document.querySelector(".search-link")?.dataset.close ?? "×",
    onclick: () => dialog.close(),
  });
  dialog.ariaLabel = title.textContent;
  const frame = document.createElement("div");
  frame.append(title, text, close);
  dialog.append(frame);
  // A page that comes in this one's place keeps dialogs.
  dialog.onclose = () => dialog.remove();
  dialog.onclick = ({ target }) => target === dialog && dialog.close();
  document.body.append(dialog);
  offerSingleKeys();
  dialog.showModal();
  close.focus();
}

const actions = {
  n: () => follow(document.querySelector("a.next")),
  p: () => follow(document.querySelector("a.previous")),
  u: () => follow([...document.querySelectorAll(".breadcrumbs a")].at(-1)),
  a: answer,
  "?": list,
};

/** Does what a key is for; letters may belong to a field, or to a dialog. */
export function press(event) {
  const { key, target } = event;
  const isTaken = target.closest?.(FIELDS) || document.querySelector("dialog[open]");
  if (!dataset.keys && !isTaken && !event.isComposing) {
    actions[key]?.();
  }
}

/** The switch for those whose voice, or whose hand, presses keys that they do not mean. */
function offerSingleKeys() {
  for (const box of document.querySelectorAll(".single-keys")) {
    box.checked = !dataset.keys;
    box.onchange = () => {
      dataset.keys = box.checked ? "" : "off";
      try {
        localStorage.keys = dataset.keys;
      } catch {}
    };
  }
}

offerSingleKeys();
