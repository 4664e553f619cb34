// @joined
// On every page: opens the search when it is wanted, and loads nothing of it before.
export const link = document.querySelector(".search-link");
const FIELDS = "input:not([type=checkbox]), select, textarea, [contenteditable]";

/** Says what went wrong; stands behind the link for good. */
const status = Object.assign(document.createElement("p"), { role: "status" });

/** What has been typed since the search was wished for, until it is there. */
let typed;

const load = () => import("./dialog.js");

/** To the search page with what was typed, unless nothing could be loaded there either. */
function fallBack() {
  if (navigator.onLine) {
    location.assign(link.href + (typed && "?q=" + encodeURIComponent(typed)));
  } else {
    status.textContent = link.dataset.offline;
    setTimeout(() => (status.textContent = ""), 9e3);
  }
}

function open() {
  const field = document.querySelector(".search-page input");
  if (field) {
    field.select();
  } else if (typed === undefined) {
    typed = "";
    const show = (dialog) => dialog.open(() => typed);
    load().then(show).catch(fallBack).finally(() => (typed = undefined));
  }
}

/** Whether a key is Ctrl-K or Cmd-K, or "/" outside of fields. On many keyboards "/" needs Shift. */
const isWish = ({ key, altKey, ctrlKey, metaKey, shiftKey, target, isComposing }) =>
  !altKey &&
  !isComposing &&
  (ctrlKey || metaKey
    ? key === "k" && !shiftKey && ctrlKey !== metaKey
    : key === "/" && !document.documentElement.dataset.keys && !target.closest?.(FIELDS));

export const isPlain = (event) =>
  !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

function listen() {
  link.after(status);
  addEventListener("keydown", (event) => {
    const { key } = event;
    const isTyped = key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (typed !== undefined && (isTyped || key === "Backspace")) {
      event.preventDefault();
      typed = isTyped ? typed + key : typed.slice(0, -1);
    } else if (isWish(event)) {
      event.preventDefault();
      open();
    }
  });
  link.addEventListener("click", (event) => {
    if (isPlain(event)) {
      event.preventDefault();
      open();
    }
  });
  // A finger enters before it touches.
  for (const type of ["pointerenter", "focus"]) {
    const prefetch = () => load().then((dialog) => dialog.prefetch()).catch(() => {});
    link.addEventListener(type, prefetch, { once: true });
  }
  // A reader who comes back from a result finds the search as they left it.
  if (history.state?.search) {
    open();
  }
}

/** Marks the words that led here. Storage may be blocked. */
export async function greet() {
  try {
    if (sessionStorage.searched) {
      (await import("./arrival.js")).highlight();
    }
  } catch {}
}

if (link) {
  listen();
}
// From one section to another, and when the search closes over the page that it found.
addEventListener("popstate", greet);
