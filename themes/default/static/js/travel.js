// From page to page without loading what stays: with the Navigation API, which keeps history and
// scroll position exact. Browsers that do not have it load pages as ever.
import { read } from "./swap.js";

const { dataset } = document.documentElement;
const home = document.querySelector(".brand")?.href;
let site;
let wanted;

/** The link to another page of this site, to be shown in this tab, that an event is about. */
function pageLink({ target }) {
  const link = target.closest?.("a[href]");
  const isPage =
    link &&
    link.href.startsWith(home) &&
    link.pathname !== new URL(site.shown).pathname &&
    /\/$|\.html$/.test(link.pathname) &&
    !link.target &&
    !link.hasAttribute("download");
  return isPage ? link : undefined;
}

/** Another page is coming: what was wished for before is not waited for. */
export function depart() {
  wanted = undefined;
  delete dataset.loading;
}

/** Fetches a page and then goes there; a later wish replaces an earlier one. */
async function visit(url) {
  const mine = (wanted = {});
  dataset.loading = "";
  try {
    const info = await read(url, site.shown);
    if (wanted === mine) {
      window.navigation.navigate(url, { info });
    }
  } catch {
    if (wanted === mine) {
      location.assign(url);
    }
  }
}

/** Fetches what the reader is about to open, unless they save data, and says what a question is. */
export function prefetch(event) {
  const link = pageLink(event);
  if (link && window.navigation && !navigator.connection?.saveData) {
    // By then the address of another page may be the document's.
    const { href } = link;
    const preview = async (page) => {
      const isQuestion = link.closest(".prose, .related") && page.querySelector(".question-foot");
      if (isQuestion && event.pointerType !== "touch") {
        (await import("./preview.js")).offer(link, page);
      }
    };
    const timer = setTimeout(() => read(href, site.shown).then(preview).catch(() => {}), 65);
    for (const type of ["pointerleave", "blur"]) {
      link.addEventListener(type, () => clearTimeout(timer), { once: true });
    }
  }
}

export function listenForVisits(shared) {
  site = shared;
  if (window.navigation && home) {
    addEventListener("click", (event) => {
      const link =
        site.isPlain(event) && !event.button && !event.defaultPrevented && pageLink(event);
      if (link) {
        event.preventDefault();
        visit(link.href);
      }
    });
    addEventListener("pointerover", prefetch);
    addEventListener("focusin", prefetch);
    addEventListener("popstate", depart);
    addEventListener("pageshow", depart);
  }
}
