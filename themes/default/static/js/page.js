// @joined
// What scripts add to a page: to one that was loaded, and to one that came in its place.
import { offerColors } from "./colors.js";
import { addCopyButtons } from "./copy.js";
import { followOutline } from "./outline.js";
import { put, read } from "./swap.js";
import { depart, listenForVisits, prefetch } from "./travel.js";

const styles = Object.assign(document.createElement("link"), {
  rel: "stylesheet",
  href: new URL("../css/page.css", import.meta.url),
});
let site;

function improve() {
  offerColors();
  addCopyButtons();
  followOutline();
}

/**
 * Answers keys that keys.js knows, without other keys held; Shift belongs to "?" on many keyboards.
 * Another event is what brought the scripts: the reader may be at a link by now.
 */
export function hear(event) {
  const { key, altKey, ctrlKey, metaKey, repeat, target } = event;
  const isMeant = !(repeat || altKey || ctrlKey || metaKey || target.closest?.("dialog, form"));
  if (!key) {
    prefetch(event);
  } else if (isMeant && "anpu?".includes(key)) {
    import("./keys.js").then((keys) => keys.press(event));
  }
}

/** Begins, once, on the page that was loaded, with what main.js shares. */
export function start(shared) {
  if (!site) {
    site = shared;
    // Nothing that is added shows before it has its looks.
    styles.onload = improve;
    document.head.append(styles);
    listenForVisits(site);
  }
}

/** Goes to the place in the page where the reader was, or that the address names. */
function goTo(top, event) {
  if (top === undefined) {
    event.scroll();
  } else {
    scrollTo(0, top);
  }
}

/** Shows the page of an address that has become the document's: at hand, or to be fetched. */
export async function arrive(event) {
  const { destination, info, signal } = event;
  const { url } = destination;
  const { link, shown } = site;
  depart();
  try {
    const page = info ?? (await read(url, shown));
    if (await put(page, { url, shown, link, signal })) {
      site.shown = url;
      goTo(info ? undefined : destination.getState()?.top, event);
      document.querySelector("main").focus({ preventScroll: true });
      if (styles.sheet) {
        improve();
      }
      site.greet();
    }
  } catch {
    if (!signal.aborted) {
      location.reload();
    }
  }
}
