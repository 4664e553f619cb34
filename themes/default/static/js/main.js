// @joined
// On every page. Opens the search; everything else comes when the reader first moves, so that a
// page with all that it needs is small.
import { greet, isPlain, link } from "./search/link.js";

/** What the scripts of a page share; `shown` is where the page is from, the address may be ahead. */
const site = { greet, isPlain, link, shown: location.href };
const path = (url) => new URL(url).pathname;
let woken;

/** Fetches the rest, again where that failed. */
async function wake() {
  try {
    woken ??= import("./page.js");
    const page = await woken;
    page.start(site);
    return page;
  } catch (error) {
    woken = undefined;
    throw error;
  }
}

for (const type of ["pointerover", "focusin", "keydown", "scroll"]) {
  // What brings the scripts is to be heard, too.
  const begin = (event) => wake().then((page) => page.hear(event)).catch(() => {});
  addEventListener(type, begin, { once: type !== "keydown" });
}

const { navigation } = window;

// Pages that were put in the place of others belong to one document, also when it was loaded again.
navigation?.addEventListener("navigate", (event) => {
  const { destination, info, navigationType } = event;
  const isBack = navigationType === "traverse" && destination.sameDocument;
  if (info?.nodeType || (isBack && path(destination.url) !== path(site.shown))) {
    // The browser would keep the place that the page has while it is exchanged.
    navigation.updateCurrentEntry({ state: { top: scrollY } });
    const handler = async () => {
      try {
        await (await wake()).arrive(event);
      } catch {
        location.reload();
      }
    };
    event.intercept({ focusReset: "manual", scroll: "manual", handler });
  }
});

greet();
